import type { Task } from '@frontdoor/contract';
import { useState } from 'react';
import { useAlarmOf } from '../alarms/alarms-context.ts';
import { HowToReach } from '../alarms/HowToReach.tsx';
import { useNow } from '../controls/useNow.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from '../request/request-context.ts';
import { EndTaskDialog } from './EndTaskDialog.tsx';
import { TaskDue, TaskWords } from './TaskLine.tsx';
import '../styles/tasks.css';

/** What has to be done about the open request, under its head; the key ends the first. */
export function TaskStrip() {
  const { tasks, type, row } = useOpenRequest().detail;
  const [ending, setEnding] = useState<Task | null>(null);
  const [first] = tasks;
  useCommand('endTask', () => first && setEnding(first));
  return (
    <>
      {tasks.map((task) => (
        <OneTask key={task.id} task={task} keyed={task === first} onEnd={() => setEnding(task)} />
      ))}
      <EndTaskDialog
        task={ending}
        request={{ nationalType: type, flagLevel: row.flagLevel }}
        onClose={() => setEnding(null)}
      />
    </>
  );
}

function OneTask({ task, keyed, onEnd }: { task: Task; keyed: boolean; onEnd: () => void }) {
  const { detail } = useOpenRequest();
  const alarm = useAlarmOf(detail.row.id);
  const now = useNow();
  // The alarm's own card has the same steps, and records them.
  const steps = task.kind === 'call' && !alarm && !detail.row.hidden;
  return (
    <section className={task.late ? 'strip strip-late' : 'strip'} aria-label="Task">
      <div>
        <TaskWords task={task} />
        {steps && <HowToReach />}
      </div>
      <p className="strip-acts">
        <TaskDue task={task} now={now} />
        <button type="button" className="button" onClick={onEnd}>
          End this task {keyed && <KeyCap of="endTask" />}
        </button>
      </p>
    </section>
  );
}
