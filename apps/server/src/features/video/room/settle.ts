import type { Tx, Vault } from '@frontdoor/database';
import { logChange, logStep } from '../../audit/log.ts';
import { endTasksAbout } from '../../tasks/open.ts';
import { type CallRow, takeTurnsAt, updateCall } from '../store.ts';
import { asActor, logOfPerson } from './log.ts';
import { type PersonRow, peopleOf, updatePerson } from './people-store.ts';
import { hasBegun, isPresent, leftAt } from './rules.ts';

/**
 * Those at the door and in the call. Whoever lost their line too long ago has left, so that nobody who has gone holds a
 * place. Two who come or are let in at once take turns, so that no place is given twice.
 */
export async function presentNow(tx: Tx, vault: Vault, call: CallRow, now: number): Promise<PersonRow[]> {
  await takeTurnsAt(tx, call.id);
  const present: PersonRow[] = [];
  for (const person of await peopleOf(tx, [call.id])) {
    if (!isPresent(person)) continue;
    const left = leftAt(person, now);
    if (left === null) present.push(person);
    else await goneFor(tx, vault, { call, person, at: left });
  }
  return present;
}

/** Somebody who was there has left, at `at`. */
export async function goneFor(
  tx: Tx,
  vault: Vault,
  { call, person, at }: { call: Pick<CallRow, 'id' | 'consultation'>; person: PersonRow; at: number },
): Promise<void> {
  await updatePerson(tx, person.id, { state: 'left', leftAt: at });
  await logOfPerson(tx, vault, 'left', { call, person, now: at });
}

/** The call begins once the patient's side and staff are both in, and it begins once: nobody has to ring them any more. */
export async function beginIfBoth(tx: Tx, vault: Vault, call: CallRow, now: number): Promise<void> {
  if (call.startedAt !== null || !hasBegun(await peopleOf(tx, [call.id]))) return;
  await updateCall(tx, call, { state: 'started', startedAt: now, changedAt: now });
  const { consultation, message: subject } = call;
  const ending = { now, by: 'system', outcome: 'reached' } as const;
  await endTasksAbout(tx, { consultation, subject, reasons: ['video-not-held'] }, ending);
  await logChange(tx, vault, {
    at: now,
    actor: 'system',
    action: 'video-started',
    consultation: call.consultation,
    detail: { call: call.id },
  });
}

/** The call is over: whoever is still there leaves with it. */
export async function emptyRoom(
  tx: Tx,
  call: Pick<CallRow, 'id' | 'consultation'>,
  now: number,
): Promise<void> {
  for (const person of await peopleOf(tx, [call.id])) {
    if (!isPresent(person)) continue;
    const left = leftAt(person, now) ?? person.goneAt ?? now;
    await updatePerson(tx, person.id, { state: 'left', leftAt: left });
    await logStep(tx, {
      at: left,
      actor: asActor(person),
      action: 'video-left',
      consultation: call.consultation,
    });
  }
}
