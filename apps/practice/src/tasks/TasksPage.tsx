import { type Task, taskKinds } from '@frontdoor/contract';
import { useState } from 'react';
import { Fetched } from '../controls/Fetched.tsx';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useDesk } from '../desk/desk-context.ts';
import { EndTaskDialog } from './EndTaskDialog.tsx';
import { useTasks } from './queries.ts';
import { TaskLine } from './TaskLine.tsx';
import { taskWords } from './task-words.ts';
import '../styles/tasks.css';

/** Everything a person has to do so that an answer arrives: calls, decisions, addresses to put right (S32, S34). */
export function TasksPage() {
  const { slug, practice } = useDesk();
  useTitle(`Calls and tasks · ${practice.name}`);
  const query = useTasks(slug);
  const [ending, setEnding] = useState<Task | null>(null);
  return (
    <main className="page tasks">
      <h1>Calls and tasks</h1>
      <Fetched query={query} what="tasks">
        {({ items }) => <TaskList items={items} onEnd={setEnding} />}
      </Fetched>
      <EndTaskDialog task={ending} onClose={() => setEnding(null)} />
    </main>
  );
}

function TaskList({ items, onEnd }: { items: Task[]; onEnd: (task: Task) => void }) {
  const now = useNow();
  if (items.length === 0)
    return (
      <p className="page-lead">
        Nothing to do here. A task comes by itself when a message is not opened, does not arrive, or is not
        answered.
      </p>
    );
  return (
    <>
      <p className="page-lead">{sayHowMany(items)}</p>
      <ul className="task-list">
        {items.map((task) => (
          <TaskLine key={task.id} task={task} now={now} onEnd={() => onEnd(task)} />
        ))}
      </ul>
    </>
  );
}

/** "7 open: 4 calls, 2 decide. 1 is late." */
function sayHowMany(items: Task[]): string {
  const late = items.filter(({ late: isLate }) => isLate).length;
  const kinds = taskKinds
    .map((kind) => ({ kind, count: items.filter((task) => task.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${taskWords[kind].toLowerCase()} ${count}`);
  const lateWords = late === 0 ? '' : late === 1 ? ' 1 is late.' : ` ${late} are late.`;
  return `${items.length} open: ${kinds.join(', ')}.${lateWords}`;
}
