import type { Changed } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { openAlarmOf } from '../alarms/open.ts';
import { type Act, type ActDeps, act } from './act.ts';
import type { NewFlag } from './content.ts';
import { flagsOf } from './detail-store.ts';
import { openAgain } from './open-again.ts';
import { takeInLater } from './take-in-later.ts';
import { stillDue } from './waiting.ts';

/** What one key raises. Whoever presses it judges nothing and explains nothing (S33). */
const somebodyIsWorried: NewFlag = {
  rule: 'staff-worried',
  version: 1,
  level: 'red',
  destination: 'staff-only',
  title: 'A member of staff is worried',
  words: '',
  shown: '',
  choice: '',
  source: 'staff',
  reason: 'Somebody who read this or spoke to the patient asks a clinician to look now.',
};

/**
 * "I'm worried": makes a request urgent and raises the alarm, whoever says so and whatever was decided before (S33).
 * One that was finished is open again. While its alarm is open, worry that was said already is not said twice.
 */
export function worried(deps: ActDeps, which: Act): Promise<Changed> {
  return act(
    deps,
    which,
    async ({ tx, request, now }) => {
      if (await isSaidAlready(tx, request.id)) return null;
      const later = {
        flags: [somebodyIsWorried],
        reading: 'nothing',
        notRead: [],
        message: null,
        at: now,
      } as const;
      const raised = await takeInLater(deps, tx, request, later);
      const due = await stillDue(tx, request, raised.urgency, deps.calendar);
      const opened = request.state === 'finished' ? { state: 'to-triage' } : {};
      return { set: { ...raised, ...openAgain(raised), ...opened, ...due }, action: 'worried' };
    },
    'also-unseen',
  );
}

async function isSaidAlready(tx: Tx, consultation: string): Promise<boolean> {
  const alarm = await openAlarmOf(tx, consultation);
  if (!alarm) return false;
  const flags = await flagsOf(tx, consultation);
  return flags.some(({ rule, raisedAt }) => rule === somebodyIsWorried.rule && raisedAt >= alarm.raisedAt);
}
