import { newId, type Tx } from '@frontdoor/database';
import { failureClimbs, nextRung } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { addToOutbox } from '../outbox/add.ts';
import { ringOutbox } from '../outbox/bell.ts';
import type { Work } from '../outbox/kinds.ts';
import { outOfHoursContact } from '../safety-settings/read.ts';
import { type Contact, contactsFor, type Way } from './contacts.ts';
import { factsOf } from './facts.ts';
import { type AlarmRow, alarmById, insertNotice, updateAlarm } from './store.ts';

/**
 * Sounds the next rung of an alarm when its time has come (S1). Rung, notices and timeline are one transaction that
 * holds only while the alarm stands as it was read: two processes cannot sound one rung twice, and a restart skips none.
 */
export const soundAlarm: Work = {
  async work({ deps, transports }, tx, { subject }) {
    const alarm = await alarmById(tx, subject);
    if (!alarm || alarm.nextAt === null) return null;
    const now = deps.clock.now();
    if (alarm.nextAt > now) return alarm.nextAt;

    const contact = (await outOfHoursContact(tx, deps.database.vault)) !== null;
    const { rung, told, nextAt: usual } = nextRung(factsOf(alarm, deps.calendar), now, contact);
    const contacts = await contactsFor(deps, transports, tx, { told, at: now });
    const lost = contacts.filter(({ ways }) => ways.length === 0);
    // Who can be reached by nothing has failed already (S2).
    const nextAt = lost.some(({ recipient }) => failureClimbs(rung, recipient)) ? now : usual;

    await updateAlarm(tx, alarm, { rung, nextAt, ...nobodyHasIt });
    for (const contact of contacts) await tell(deps, tx, { alarm, rung, now }, contact);
    await logSounding(deps, tx, alarm, { rung, contacts, lost, now });
    tx.afterCommit(() => {
      deps.live.changed(tx.organisation, alarm.consultation);
      ringOutbox(deps.database, tx.organisation, 'notice');
    });
    return nextAt;
  },
};

/** Whoever had it had ten minutes (S1). */
const nobodyHasIt = { state: 'raised', claimedBy: null, claimedAt: null, quietUntil: null } as const;

type Sounded = { alarm: AlarmRow; rung: number; now: number };

async function tell(deps: Deps, tx: Tx, sounded: Sounded, { recipient, ways }: Contact): Promise<void> {
  const { alarm, rung, now } = sounded;
  for (const { channel, name, address } of ways) {
    const id = newId();
    const content: NoticeContent = { name, address };
    await insertNotice(tx, {
      id,
      alarm: alarm.id,
      rung,
      recipient,
      channel,
      content: deps.database.vault.seal(tx.organisation, JSON.stringify(content)),
      state: 'queued',
      createdAt: now,
      settledAt: null,
    });
    await addToOutbox(tx, { kind: 'notice', subject: id, runAt: now });
  }
}

/** Sealed in `alarm_notice.content`. */
export type NoticeContent = Pick<Way, 'name' | 'address'>;

async function logSounding(
  { database }: Deps,
  tx: Tx,
  { id, consultation }: AlarmRow,
  { rung, contacts, lost, now }: { rung: number; contacts: Contact[]; lost: Contact[]; now: number },
): Promise<void> {
  const entry = { at: now, actor: 'system', consultation } as const;
  const told = contacts.filter(({ ways }) => ways.length > 0).map(({ recipient }) => recipient);
  if (rung > 0 || told.length > 0) {
    const detail = { alarm: id, rung, told };
    await logChange(tx, database.vault, { ...entry, action: 'alarm-sounded', detail });
  }
  for (const { recipient, named } of lost) {
    const detail = { alarm: id, rung, recipient, named };
    await logChange(tx, database.vault, { ...entry, action: 'alarm-failed', detail });
  }
}
