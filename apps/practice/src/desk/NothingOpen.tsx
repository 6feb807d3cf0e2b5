import { Link } from 'react-router';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useDesk } from './desk-context.ts';

/** The right-hand side before a request is chosen. */
export function NothingOpen() {
  const { slug } = useDesk();
  return (
    <main className="nothing-open">
      <p>
        Choose a request from the list, or open the first one <KeyCap of="next" />
      </p>
      <p>
        Somebody on the phone or at the desk? <Link to={`/${slug}/new`}>Enter a new request</Link>
      </p>
    </main>
  );
}
