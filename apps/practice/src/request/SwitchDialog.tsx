import type { Switches } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useOpenRequest } from './request-context.ts';

/** Whether the patient may write and send files: on this request, or on all of theirs (R40, R77). */
export function SwitchDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame
      title={`What ${detail.row.name} can send`}
      open={asking === 'switches'}
      onClose={close}
      closeWords="Cancel"
    >
      <SwitchForm onDone={close} />
    </DialogFrame>
  );
}

type Of = Exclude<keyof Switches, 'practice'>;

function SwitchForm({ onDone }: { onDone: () => void }) {
  const { detail, acts } = useOpenRequest();
  const { show } = useSent();
  const { switches, row } = detail;
  const [of, setOf] = useState<Of>('request');
  const [drafts, setDrafts] = useState({ request: switches.request, person: switches.person });
  const [reason, setReason] = useState('');
  const { messages, files } = drafts[of];
  const set = (changes: Partial<Switches['request']>) =>
    setDrafts({ ...drafts, [of]: { ...drafts[of], ...changes } });

  async function save() {
    const { changed } = await acts.run('switch', { of, messages, files, reason });
    if (!changed) return;
    show({ told: `Saved. ${sayMay(row.name, messages, files)}`, held: null });
    onDone();
  }
  return (
    <DialogForm onSend={() => void save()}>
      <RadioList
        legend="Where does it hold?"
        name="switch-of"
        value={of}
        options={[
          { value: 'request', words: 'On this request' },
          { value: 'person', words: 'Everywhere, for this patient' },
        ]}
        onChoose={setOf}
      />
      <fieldset className="radio-list">
        <legend>What they can send</legend>
        <label className="tick">
          <input
            type="checkbox"
            checked={messages}
            onChange={({ target }) => set({ messages: target.checked })}
          />
          They can write back
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={messages && files}
            disabled={!messages}
            onChange={({ target }) => set({ files: target.checked })}
          />
          They can send photos and files
        </label>
      </fieldset>
      {of === 'person' && !messages && (
        <p className="warn">Nobody can begin a conversation with them either, alone or with a list.</p>
      )}
      {!switches.practice.messages && (
        <p className="hint">Your practice takes no messages from patients at all, whatever stands here.</p>
      )}
      <p className="hint">
        “I am getting worse”, new contact details and the online form stay on. Where they cannot write, their
        page gives your phone number.
      </p>
      <AreaField id="switch-reason" label="Why, for the record" value={reason} onType={setReason} />
      <TroubleNote words={acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        Save for {row.name}
      </button>
    </DialogForm>
  );
}

/** "Omar Farah can write back, and send no files." */
function sayMay(name: string, messages: boolean, files: boolean): string {
  if (!messages) return `${name} cannot write back.`;
  return files ? `${name} can write back and send files.` : `${name} can write back, and send no files.`;
}
