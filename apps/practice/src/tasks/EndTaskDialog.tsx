import type { Task, TaskOutcome } from '@frontdoor/contract';
import { useState } from 'react';
import { useSent } from '../answer/SentProvider.tsx';
import { AreaField } from '../controls/AreaField.tsx';
import { DialogForm } from '../controls/DialogForm.tsx';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { RadioList } from '../controls/RadioList.tsx';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { useTaskSaving } from './queries.ts';
import { TaskWords } from './TaskLine.tsx';
import { outcomesFor, outcomeWords } from './task-words.ts';
import '../styles/tasks.css';

/** How a task ended. A try that reached nobody is kept, and leaves it open. */
export function EndTaskDialog({
  task,
  request,
  onClose,
}: {
  task: Task | null;
  /** What it is about, where that is known. */
  request?: { nationalType: string; flagLevel: string | null };
  onClose: () => void;
}) {
  return (
    <DialogFrame
      title={task ? `The task of ${task.name}` : ''}
      open={task !== null}
      onClose={onClose}
      closeWords="Cancel"
    >
      {task && <EndForm task={task} request={request} onDone={onClose} />}
    </DialogFrame>
  );
}

function EndForm({
  task,
  request,
  onDone,
}: {
  task: Task;
  request: { nationalType: string; flagLevel: string | null } | undefined;
  onDone: () => void;
}) {
  const { slug, member } = useDesk();
  const { show } = useSent();
  const saving = useTaskSaving(slug, task.consultation);
  const [outcome, setOutcome] = useState<TaskOutcome | null>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);

  async function end() {
    setMissing(outcome === null);
    if (outcome === null) return;
    if (!(await saving.end(task.id, { outcome, text }))) return;
    const open = outcome === 'not-reached';
    show({
      told: open ? `Kept. The task of ${task.name} stays open.` : `The task of ${task.name} has ended.`,
      held: null,
    });
    onDone();
  }

  const outcomes = outcomesFor(task, member.role, request);
  if (outcomes.length === 0)
    return (
      <>
        <TaskWords task={task} />
        <p>Only a clinician can end this one: it is theirs to decide what happens now.</p>
      </>
    );
  return (
    <>
      <TaskWords task={task} />
      <DialogForm onSend={() => void end()}>
        <RadioList
          legend="How did it go?"
          name="task-outcome"
          value={outcome}
          options={outcomes.map((value) => ({ value, words: outcomeWords[value] }))}
          onChoose={setOutcome}
        />
        {!outcomes.includes('decided') && (task.kind === 'decide' || task.kind === 'call') && (
          <p className="hint">Only a clinician can end it by deciding what happens next.</p>
        )}
        <AreaField
          id="task-text"
          label={asks(outcome)}
          value={text}
          error={saving.errors.text}
          onType={setText}
        />
        <TroubleNote words={missing && outcome === null ? 'Choose how it went.' : saving.trouble} />
        <button type="submit" className="button button-go" disabled={saving.pending}>
          {outcome === 'not-reached' ? 'Keep this try' : 'End the task'}
        </button>
      </DialogForm>
    </>
  );
}

/** What has to be written down of each way it can end; the server asks for it, too. */
function asks(outcome: TaskOutcome | null): string {
  if (outcome === 'decided') return 'What was decided, and why?';
  if (outcome === 'another-way') return 'How were they reached?';
  return 'What happened? (optional)';
}
