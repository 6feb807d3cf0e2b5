import type { Template } from '@frontdoor/contract';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useTemplateSaving } from './queries.ts';
import { titleOf } from './template-words.ts';

/** Gives up the practice's own wording, with one press. `onDone` gets the wording that holds then; null: none does. */
export function RetireDialog({
  template,
  onClose,
  onDone,
}: {
  template: Template | null;
  onClose: () => void;
  onDone: (now: Template | null) => void;
}) {
  const isReply = template?.channel === 'reply';
  return (
    <DialogFrame
      title={isReply ? 'Offer this answer no more?' : 'Go back to Frontdoor’s wording?'}
      open={template !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {template && <Confirm template={template} onDone={onDone} />}
    </DialogFrame>
  );
}

function Confirm({ template, onDone }: { template: Template; onDone: (now: Template | null) => void }) {
  const { slug } = useDesk();
  const saving = useTemplateSaving(slug);
  const { name, channel, version } = template;
  async function retire() {
    const kept = await saving.retire({ name, channel, from: version });
    if (kept) onDone(kept.items.find((item) => item.name === name && item.channel === channel) ?? null);
  }
  return (
    <>
      <p>
        {channel === 'reply'
          ? `“${titleOf(template)}” is not in the menu of ready answers any more.`
          : 'Your wording is kept among the older versions; from now on Frontdoor’s is sent.'}
      </p>
      <TroubleNote words={saving.trouble} />
      <div className="actions">
        <button
          type="button"
          className="button button-go"
          disabled={saving.pending}
          onClick={() => void retire()}
        >
          {channel === 'reply' ? 'Offer it no more' : 'Go back'}
        </button>
      </div>
    </>
  );
}
