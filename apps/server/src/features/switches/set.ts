import type { Changed, FlagLevel, SetSwitch, SetTest } from '@frontdoor/contract';
import { mayCallTest } from '@frontdoor/safety';
import { notAllowed } from '../../platform/problem.ts';
import { type Act, type ActDeps, act } from '../consultations/act.ts';
import { patientById } from '../patients/store.ts';
import { savePersonSwitch } from './store.ts';

/**
 * Switches messages or files off or on, for one request or for its patient wherever they are (E00057, E00058, E00085).
 * "I am getting worse" is never switched off.
 */
export function setSwitch(
  deps: ActDeps,
  which: Act,
  { of, messages, files, reason }: SetSwitch,
): Promise<Changed> {
  const by = which.staff.member.id;
  return act(deps, which, async ({ tx, request, now }) => {
    const done = { action: 'switched', detail: { of, messages, files, reason } } as const;
    if (of === 'request') return { set: { messagesOff: !messages, filesOff: !files }, ...done };
    const { person } = (await patientById(tx, request.patient))!;
    await savePersonSwitch(tx, {
      person,
      messages,
      files,
      reason: deps.database.vault.seal(tx.organisation, reason),
      changedBy: by,
      changedAt: now,
    });
    return { set: {}, ...done };
  });
}

/** Marks a trial of the service: worked like any other, and counted in nothing (R119). */
export function setTest(deps: ActDeps, which: Act, { test, reason }: SetTest): Promise<Changed> {
  return act(deps, which, ({ request }) => {
    if (request.test === test) return null;
    const leave = test
      ? mayCallTest(which.staff.member.role, { flagLevel: request.flagLevel as FlagLevel | null })
      : null;
    if (leave && !leave.ok) throw notAllowed(leave.why);
    return { set: { test }, action: 'test-marked', detail: { test, reason } };
  });
}
