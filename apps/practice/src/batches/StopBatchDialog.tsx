import type { Batch } from '@frontdoor/contract';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { expectsAnswer } from '../outreach/ask-draft.ts';
import { sayKept, sayPatients } from './batch-words.ts';
import { useBatchActs } from './queries.ts';

/** Asked before a batch is ended: it cannot be begun again. */
export function StopBatchDialog({
  batch,
  open,
  onClose,
}: {
  batch: Batch;
  open: boolean;
  onClose: () => void;
}) {
  const { slug } = useDesk();
  const acts = useBatchActs(slug, batch.id);
  const { counts, title, ask } = batch;
  const stop = async () => {
    if (await acts.run('stop')) onClose();
  };
  return (
    <DialogFrame title={`Stop “${title}” for good?`} open={open} onClose={onClose} closeWords="Cancel">
      <p>
        {sayPatients(counts.ready)} still waiting for it will not get it.{' '}
        {sayKept(counts.sent, expectsAnswer(ask))} To go on later, pause it instead.
      </p>
      <TroubleNote words={acts.trouble} />
      <div className="actions">
        <button
          type="button"
          className="button button-alarm"
          disabled={acts.pending}
          onClick={() => void stop()}
        >
          Stop it: {sayPatients(counts.ready)} will not get it
        </button>
      </div>
    </DialogFrame>
  );
}
