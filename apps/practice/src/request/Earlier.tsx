import { outcomeWords } from '@frontdoor/contract';
import { Link } from 'react-router';
import { FlagIcon } from '../controls/icons.tsx';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from '../desk/desk-context.ts';
import { sayBirth, sayDue, sayWhen } from '../wording/times.ts';
import { sayKind, stateWords } from '../wording/words.ts';
import { useOpenRequest } from './request-context.ts';

/** Earlier requests: the same person's, and those that may be. One press joins, one press takes apart (S18). */
export function Earlier() {
  const { earlier, flags } = useOpenRequest().detail;
  const worse = flags.some(({ source }) => source === 'repeat');
  const same = earlier.filter((request) => request.match === 'same');
  const probable = earlier.filter((request) => request.match === 'probable');
  return (
    <>
      <h3>Earlier (12 months)</h3>
      {worse && (
        <p className="earlier-worse">
          <strong>Told us before, and it is worse.</strong> Read these before you answer. A clinician finishes
          it.
        </p>
      )}
      {same.length === 0 && <p className="hint">None known</p>}
      <ul className="earlier">
        {same.map((request) => (
          <EarlierOne key={request.id} request={request} />
        ))}
      </ul>
      {probable.length > 0 && (
        <>
          <h3>May be the same person</h3>
          <ul className="earlier">
            {probable.map((request) => (
              <EarlierOne key={request.id} request={request} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function EarlierOne({
  request,
}: {
  request: ReturnType<typeof useOpenRequest>['detail']['earlier'][number];
}) {
  const { slug } = useDesk();
  const { detail, acts } = useOpenRequest();
  const now = useNow();
  const joined = request.match === 'same';
  return (
    <li className={request.flagLevel ? 'earlier-flagged' : undefined}>
      <Link to={`/${slug}/all/${request.id}`}>{request.hidden ? 'Hidden from you' : request.words}</Link>
      {request.flag && request.flagLevel && (
        <p>
          <span className={`chip chip-${request.flagLevel}`}>
            <FlagIcon /> <span className="unseen">{request.flagLevel} flag: </span>
            <span className="chip-words">{request.flag}</span>
          </span>
        </p>
      )}
      <p className="hint">
        {!joined && `${request.name}, born ${sayBirth(request.birthDate)}. `}
        {sayWhen(request.receivedAt, now)} · {sayKind(request.kind, null)} ·{' '}
        {request.outcome ? outcomeWords[request.outcome].toLowerCase() : stateWords[request.state]}
        {request.dueAt !== null && ` · due ${sayDue(request.dueAt, now).words}`}
      </p>
      {request.why && <p className="hint">Because of the {request.why}</p>}
      {!detail.row.hidden && (
        <button
          type="button"
          className="button-quiet"
          disabled={acts.pending}
          onClick={() => void acts.run('match', { patient: request.patient, same: !joined })}
        >
          {joined ? 'Not the same person' : 'Same person'}
          <span className="unseen">: request of {sayWhen(request.receivedAt, now)}</span>
        </button>
      )}
    </li>
  );
}
