import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useOpenRequest } from './request-context.ts';

/** Says that a request is a test, and why: it then leaves every figure and clock (R119). */
export function TestDialog() {
  const { acts, asking, ask } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame title="This is a test" open={asking === 'test'} onClose={close} closeWords="Cancel">
      <TestForm onDone={close} />
    </DialogFrame>
  );
}

function TestForm({ onDone }: { onDone: () => void }) {
  const { acts } = useOpenRequest();
  const { show } = useSent();
  const [reason, setReason] = useState('');

  async function save() {
    const { changed } = await acts.run('test', { test: true, reason });
    if (!changed) return;
    show({ told: 'It is a test: counted in nothing.', held: null });
    onDone();
  }
  return (
    <DialogForm onSend={() => void save()}>
      <p className="hint">
        A test is worked like any other request and stands in no figure, no clock and no national file. A
        manager or a clinician says so, and the reason stays on its timeline.
      </p>
      <AreaField id="test-reason" label="Why this is a test" value={reason} onType={setReason} />
      <TroubleNote words={acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        Count it in nothing
      </button>
    </DialogForm>
  );
}
