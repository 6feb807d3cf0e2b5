import { useSent } from '../answer/SentProvider.tsx';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { asideWords } from './patient-words.ts';
import { useOpenRequest } from './request-context.ts';

/** What was set aside as possible abuse, why, and the one key that lets it in (S37). */
export function AsideStrip() {
  const { detail, acts } = useOpenRequest();
  const { show } = useSent();
  const { aside, row } = detail;
  async function letIn() {
    const { changed } = await acts.run('let-in', {});
    if (changed) show({ told: `The request of ${row.name} is among the others again.`, held: null });
  }
  useCommand('letIn', () => aside && void letIn());
  if (!aside) return null;
  return (
    <section className="strip strip-amber" aria-label="Set aside">
      <p>
        <strong>Set aside: {asideWords[aside]}.</strong> It is read and due like any other.
      </p>
      <p className="strip-acts">
        <button type="button" className="button" disabled={acts.pending} onClick={() => void letIn()}>
          Let it in <KeyCap of="letIn" />
        </button>
      </p>
    </section>
  );
}
