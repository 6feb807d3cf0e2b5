import type { Alarm } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useOpenRequest } from '../request/request-context.ts';
import { actWords } from './alarm-words.ts';
import { useAlarmOf } from './alarms-context.ts';
import { EndingFields } from './EndingFields.tsx';
import { actsFor, type Ending, lacking, nothing } from './ending.ts';
import { useAlarmActs } from './useAlarmActs.ts';

/**
 * The one way an alarm ends: which of the five acts was done, and its words (S1). What was typed is kept while the dialog
 * is shut, and given up with the request.
 */
export function EndAlarmDialog() {
  const { detail, asking, ask } = useOpenRequest();
  const alarm = useAlarmOf(detail.row.id);
  const [ending, setEnding] = useState(nothing);
  const close = () => ask(null);
  return (
    <DialogFrame
      title={`End the alarm of ${detail.row.name}`}
      open={asking === 'end-alarm' && alarm !== null}
      onClose={close}
    >
      {alarm && <EndForm alarm={alarm} ending={ending} onChange={setEnding} onDone={close} />}
    </DialogFrame>
  );
}

type FormProps = { alarm: Alarm; ending: Ending; onChange: (ending: Ending) => void; onDone: () => void };

function EndForm({ alarm, ending, onChange, onDone }: FormProps) {
  const { member } = useDesk();
  const { detail } = useOpenRequest();
  const { show } = useSent();
  const acts = useAlarmActs(alarm);
  const [tried, setTried] = useState(false);
  const { act } = ending;
  const change = (changes: Partial<Ending>) => {
    acts.forget();
    onChange({ ...ending, ...changes });
  };
  // A clinician who names nobody decided.
  const given = {
    ...ending,
    decidedBy: ending.decidedBy ?? (member.role === 'clinician' ? member.member : null),
  };
  const lacks = lacking(given);
  const wrong = { ...lacks, ...acts.errors };
  const error = (path: string) => (tried ? (wrong[path] ?? null) : null);

  async function end() {
    setTried(true);
    if (act === null || Object.keys(lacks).length > 0) return;
    const { text, service, person, decidedBy } = given;
    const decided = act === 'not-reached' ? decidedBy : null;
    const handed = act === 'handed-over' ? { service, person } : { service: null, person: '' };
    if (!(await acts.end({ act, text, ...handed, decidedBy: decided }))) return;
    onDone();
    show({ told: `The alarm of ${detail.row.name} has ended.`, held: null });
  }

  return (
    <DialogForm onSend={() => void end()}>
      <RadioList
        legend="What was done?"
        name="act"
        value={act}
        options={actsFor(detail.may.endByReading).map((value) => ({ value, words: actWords[value] }))}
        onChoose={(value) => change({ act: value })}
      />
      {!detail.may.endByReading && (
        <p className="hint">Only a clinician can end it by reading it and deciding that no call is needed.</p>
      )}
      <EndingFields ending={given} error={error} onChange={change} />
      <TroubleNote words={tried && act === null ? 'Choose what was done.' : acts.trouble} />
      <button type="submit" className="button button-go" disabled={acts.pending}>
        {acts.pending ? 'Ending…' : 'End the alarm'}
      </button>
    </DialogForm>
  );
}
