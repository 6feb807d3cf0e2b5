import { useState } from 'react';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { londonDay, sayBirth } from '../wording/times.ts';
import { useOpenRequest } from './request-context.ts';

/** A mistyped date of birth would lock the patient out of their own answer: staff put it right after a check (S21). */
export function BirthDateDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame
      title={`Correct the date of birth of ${detail.row.name}`}
      open={asking === 'birth-date'}
      onClose={close}
      closeWords="Cancel"
    >
      <BirthForm onDone={close} />
    </DialogFrame>
  );
}

function BirthForm({ onDone }: { onDone: () => void }) {
  const { detail, acts } = useOpenRequest();
  const [birthDate, setBirthDate] = useState('');
  const [checked, setChecked] = useState(false);
  const [tried, setTried] = useState(false);
  async function save() {
    setTried(true);
    if (birthDate === '' || !checked) return;
    const { changed } = await acts.run('birth-date', { birthDate });
    if (changed) onDone();
  }
  return (
    <DialogForm onSend={() => void save()}>
      <p>
        Typed in the form: {sayBirth(detail.row.birthDate)}. Their link asks for this date. Once it is put
        right they can open their messages at once, also where wrong tries have paused the link.
      </p>
      <Field
        id="birth-date"
        label="Date of birth in their record"
        type="date"
        narrow
        max={londonDay(Date.now())}
        value={birthDate}
        error={tried && birthDate === '' ? 'Enter a date' : undefined}
        onType={setBirthDate}
      />
      <label className="tick">
        <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} />I
        have checked who they are, and that this record is theirs
      </label>
      <TroubleNote
        words={
          tried && birthDate !== '' && !checked
            ? 'Check who they are first: whoever knows this date can read the messages.'
            : acts.trouble
        }
      />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        Put it right
      </button>
    </DialogForm>
  );
}
