import type { Counts, Queue } from '@frontdoor/contract';

/**
 * What an empty list means and what to do next. Never that nothing is dangerous: rules do not read everything (S5).
 * Takes the queue, the counts where they are known, and whether filters or a search narrow the list.
 */
export function sayEmpty(queue: Queue, counts: Counts | undefined, narrowed: boolean): string {
  if (narrowed) return 'No request matches. Try fewer filters, or a whole name or number.';
  const waiting = counts?.queues.waiting ?? 0;
  const toTriage = counts?.queues['to-triage'] ?? 0;
  if (queue === 'to-triage') {
    if (waiting === 0) return 'Nothing to triage.';
    return `Nothing to triage. ${waiting} ${waiting === 1 ? 'is' : 'are'} waiting for the patient.`;
  }
  const next = toTriage === 0 ? '' : ` ${toTriage} ${toTriage === 1 ? 'is' : 'are'} to triage.`;
  if (queue === 'red-flags')
    return `Nothing is flagged here now. Rules do not read everything: each request still needs a look.${next}`;
  if (queue === 'first-look') return `Nothing waits for a first look.${next}`;
  if (queue === 'mine') return `Nothing is with you.${next}`;
  if (queue === 'overdue') return `Nothing is overdue.${next}`;
  if (queue === 'due-today') return `Nothing more is due today.${next}`;
  if (queue === 'waiting') return `Nobody is waiting for a patient.${next}`;
  if (queue === 'finished') return `Nothing has been finished yet.${next}`;
  if (queue === 'set-aside')
    return `Nothing is set aside. What looks like abuse of the form stands here until a person lets it in.${next}`;
  return `Nothing here.${next}`;
}
