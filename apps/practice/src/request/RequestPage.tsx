import { Link, useParams } from 'react-router';
import { useRequest } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { useDesk } from '../desk/desk-context.ts';
import { isOneOf, queueWords } from '../wording/words.ts';
import { Request } from './Request.tsx';
import '../styles/request-strips.css';
import '../styles/request-flags.css';
import '../styles/request-said.css';
import '../styles/request-asked.css';
import '../styles/request-beside.css';
// Last: it says how all of them stand on narrow screens.
import '../styles/request.css';

/** The right-hand side: one request, by the id in the address. */
export function RequestPage() {
  const { slug } = useDesk();
  const { queue, consultation = '' } = useParams();
  const request = useRequest(slug, consultation);
  const back = (
    <Link className="back-link" to={`/${slug}/${queue}`}>
      ‹ {isOneOf(queueWords, queue) ? queueWords[queue] : 'Back'}
    </Link>
  );
  if (request.data)
    return (
      <main className="request" aria-label="Request">
        {back}
        {/* One request, one state: nothing of the last one is left when the next one opens (S35). */}
        <Request key={consultation} detail={request.data} />
      </main>
    );
  return (
    <main className="request" aria-label="Request" aria-busy={request.isPending}>
      {back}
      {request.isError ? (
        <div className="request-note" role="alert">
          <p>This request could not be opened. {sayFault(request.error)}</p>
          <button type="button" className="button" onClick={() => void request.refetch()}>
            Try again
          </button>
        </div>
      ) : (
        <p className="request-note">Opening the request…</p>
      )}
    </main>
  );
}
