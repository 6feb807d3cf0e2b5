import { Link } from 'react-router';
import { Refused } from '../api/client.ts';
import { sayFault } from '../api/say-fault.ts';
import { useTitle } from '../controls/useTitle.ts';
import '../styles/sign-in.css';

/** The desk cannot be shown. A null fault: signed in, but not a member here; a 404 says the same of itself. */
export function Shut({ fault }: { fault: unknown }) {
  useTitle('Not available');
  const notHere = fault === null || (fault instanceof Refused && [403, 404].includes(fault.problem.status));
  return (
    <main className="sign-in">
      <h1>{notHere ? 'You do not work here' : 'The desk could not be opened'}</h1>
      {notHere ? (
        <p>Your account has no place at this organisation. Ask its manager to add you.</p>
      ) : (
        <p>{sayFault(fault)}</p>
      )}
      <p>
        {notHere ? (
          <Link to="/sign-in">Sign in as someone else</Link>
        ) : (
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Try again
          </button>
        )}
      </p>
    </main>
  );
}
