import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { AssignMenu } from '../request/AssignMenu.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { VideoAction } from '../video/VideoAction.tsx';
import { sendWords } from './act-of.ts';
import { useDraft } from './drafts.ts';
import { useSent } from './SentProvider.tsx';

/** The one button that sends, named; and what else can be done with the request. */
export function Actions({ onSend }: { onSend: () => void }) {
  const { slug } = useDesk();
  const { detail, acts, ask } = useOpenRequest();
  const { row } = detail;
  const [draft] = useDraft(slug, row.id);
  const finished = row.state === 'finished';
  useCommand('finish', () => !finished && ask('finish'));

  return (
    <div className="actions">
      <button type="button" className="button button-go" disabled={acts.pending} onClick={onSend}>
        {acts.pending ? 'Sending…' : sendWords(draft.tab, row.name)}{' '}
        <span className="key-cap" aria-hidden="true">
          Ctrl ⏎
        </span>
      </button>
      {finished ? (
        <button type="button" className="button" onClick={() => ask('reopen')}>
          Reopen
        </button>
      ) : (
        <button type="button" className="button" onClick={() => ask('finish')}>
          Finish <KeyCap of="finish" />
        </button>
      )}
      <VideoAction />
      <WorkActions />
    </div>
  );
}

/** What anybody may do with any request, hidden from them or not: say how soon, who has it, and that they are worried. */
export function WorkActions() {
  const { detail, acts, ask } = useOpenRequest();
  const { show } = useSent();
  const { row } = detail;
  const finished = row.state === 'finished';

  /** "I'm worried": one key, no reason asked, whatever was decided before (S33). */
  async function worry() {
    const { changed } = await acts.run('worried', {});
    if (changed)
      show({ told: `You are worried about ${row.name}: it is urgent, and the alarm is raised.`, held: null });
  }
  useCommand('worried', () => void worry());
  useCommand('urgency', () => !finished && ask('urgency'));

  return (
    <>
      {!finished && (
        <>
          <button type="button" className="button" onClick={() => ask('urgency')}>
            Urgency <KeyCap of="urgency" />
          </button>
          <AssignMenu />
        </>
      )}
      <button type="button" className="button button-worried" onClick={() => void worry()}>
        I’m worried <KeyCap of="worried" />
      </button>
    </>
  );
}
