import type { AddNote, Changed } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { addMessage } from '../messages/add.ts';
import { type Act, type ActDeps, act } from './act.ts';

/** Adds an internal note. The patient never sees it, and it answers nothing. */
export function addNote(deps: ActDeps, which: Act, { text }: AddNote): Promise<Changed> {
  const author = which.staff.member.id;
  return act(deps, which, async ({ tx, request, now }) => {
    const id = newId();
    await addMessage(tx, deps.database.vault, {
      id,
      consultation: request.id,
      kind: 'note',
      author,
      text,
      now,
    });
    return { set: {}, action: 'note', message: id };
  });
}
