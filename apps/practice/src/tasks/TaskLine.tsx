import type { Task } from '@frontdoor/contract';
import classNames from 'classnames';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { sayDue, sayWait } from '../wording/times.ts';
import { sayReference } from '../wording/words.ts';
import { taskWords, todoWords } from './task-words.ts';

/** One task in the list of all: who, why, what to do, by when. */
export function TaskLine({ task, now, onEnd }: { task: Task; now: number; onEnd: () => void }) {
  const { slug } = useDesk();
  return (
    <li className={classNames('task', { 'task-urgent': task.urgent, 'task-late': task.late })}>
      <div className="task-what">
        <h2>
          <Link to={`/${slug}/all/${task.consultation}`}>{task.name}</Link>{' '}
          <span className="task-reference">{sayReference(task.reference)}</span>
        </h2>
        <TaskWords task={task} />
      </div>
      <p className="task-times">
        <TaskDue task={task} now={now} />
        <span className="hint">open for {sayWait(task.createdAt, now)}</span>
      </p>
      <p className="task-acts">
        <Link className="button" to={`/${slug}/all/${task.consultation}`}>
          Open the request<span className="unseen"> of {task.name}</span>
        </Link>
        <button type="button" className="button" onClick={onEnd}>
          End<span className="unseen"> the task of {task.name}</span>
        </button>
      </p>
    </li>
  );
}

/** What kind it is, why it is there and what to do; "Do not ring" is the first thing read (S32). */
export function TaskWords({ task }: { task: Task }) {
  return (
    <>
      <p>
        <span className={task.urgent ? 'chip chip-urgent' : 'chip'}>
          {task.urgent && 'urgent · '}
          {taskWords[task.kind].toLowerCase()}
        </span>{' '}
        {task.words}
      </p>
      <p className="task-todo">
        {task.doNotRing && <strong className="do-not-ring">Do not ring</strong>} {todoWords(task)}
      </p>
    </>
  );
}

export function TaskDue({ task, now }: { task: Task; now: number }) {
  const due = sayDue(task.dueAt, now);
  return (
    <strong className={task.late || due.pressing ? 'pressing' : undefined}>
      {task.late ? 'late' : `due ${due.words}`}
    </strong>
  );
}
