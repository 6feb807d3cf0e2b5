import { type Outcome, outcomeWords } from '@frontdoor/contract';
import { useState } from 'react';
import { useAlarmOf } from '../alarms/alarms-context.ts';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { outcomesFor } from '../wording/words.ts';
import { useOpenRequest } from './request-context.ts';

/** Finishing asks how it ended (R74), or says why this member may not finish it (S33). */
export function FinishDialog() {
  const { detail, acts, asking, ask } = useOpenRequest();
  const { may, row } = detail;
  const alarm = useAlarmOf(row.id) !== null || row.alarm !== null;
  const close = () => {
    acts.forget();
    ask(null);
  };
  return (
    <DialogFrame title={`Finish the request of ${row.name}`} open={asking === 'finish'} onClose={close}>
      {alarm ? <AlarmFirst /> : may.finish ? <FinishForm onDone={close} /> : <p>{may.finishWhyNot}</p>}
    </DialogFrame>
  );
}

/** An alarm is ended by what was done, not by finishing what raised it (S1). */
function AlarmFirst() {
  const { ask } = useOpenRequest();
  return (
    <>
      <p>
        The alarm is still open, so this cannot be finished. First record what was done about the red flag.
      </p>
      <p>
        <button type="button" className="button button-alarm" onClick={() => ask('end-alarm')}>
          End the alarm
        </button>
      </p>
    </>
  );
}

function FinishForm({ onDone }: { onDone: () => void }) {
  const { acts } = useOpenRequest();
  const { member } = useDesk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <DialogForm
      onSend={() => {
        setMissing(outcome === null);
        if (outcome !== null)
          void acts.run('finish', { outcome, text }).then(({ changed }) => changed && onDone());
      }}
    >
      <RadioList
        legend="How did it end?"
        name="outcome"
        value={outcome}
        options={outcomesFor(member.role).map((value) => ({ value, words: outcomeWords[value] }))}
        onChoose={setOutcome}
      />
      <label className="field">
        <span>Anything to add (optional)</span>
        <textarea rows={2} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <TroubleNote words={missing && outcome === null ? 'Choose how it ended.' : acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        Finish
      </button>
    </DialogForm>
  );
}
