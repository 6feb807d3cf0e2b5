import { useTitle } from '../controls/useTitle.ts';
import '../styles/sign-in.css';

/** Shown when the page itself broke. Drafts are outside it and are there after a reload. */
export function Fault() {
  useTitle('Something went wrong');
  return (
    <main className="sign-in">
      <h1>This page met a fault</h1>
      <p>What you typed in the answer boxes is kept. Load the page again to go on.</p>
      <button type="button" className="button button-go" onClick={() => window.location.reload()}>
        Load again
      </button>
    </main>
  );
}
