import type { Tx } from '@frontdoor/database';
import { failureClimbs, type Recipient } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { logChange } from '../audit/log.ts';
import { noticeById, settleNotice } from '../notices/store.ts';
import { ringOutbox } from '../outbox/bell.ts';
import { inTime } from '../outbox/in-time.ts';
import type { Around, Outcome, Sending } from '../outbox/kinds.ts';
import { cancelOutbox, moveOutbox } from '../outbox/store.ts';
import { SendFault } from '../outbox/transports.ts';
import type { NoticeContent } from './sound.ts';
import { type AlarmRow, alarmById, type NoticeRow, updateAlarm } from './store.ts';
import { noticeMail, noticeText } from './words.ts';

/** An alarm cannot wait for a mail server to feel better: two quick tries, then the next rung. */
const mostTries = 2;
/** Milliseconds. Both tries and the pause stay well below the minute in which somebody else must be told (S2). */
const pause = 5_000;
const longestTry = 10_000;

/** How the outbox tells one person of an alarm, by one channel. */
export const sendNotice: Sending = {
  urgent: true,
  pauseAfter: (attempts) => (attempts < mostTries ? pause : null),
  async open(around, tx, { subject }) {
    const notice = await noticeById(tx, 'alarmNotice', subject);
    const alarm = notice ? await alarmById(tx, notice.alarm) : null;
    if (!notice || !alarm) return null;
    // Somebody has it, or has ended it: nobody else needs to come.
    const wanted = notice.state === 'queued' && alarm.state === 'raised';
    return {
      send: wanted ? () => inTime(send(around, notice), longestTry) : null,
      settle: (settling, outcome) => settle(around.deps, settling, notice, outcome, ['queued']),
    };
  },
  async heard(deps, tx, subject, news) {
    const notice = await noticeById(tx, 'alarmNotice', subject);
    if (!notice || news.arrived) return;
    const lost = { state: 'failed' as const, fault: new SendFault(news.code, true) };
    // It was taken before it failed, and our own try may still wait for the answer.
    await settle(deps, tx, notice, lost, ['queued', 'sent']);
    await cancelOutbox(tx, { kind: 'notice', subject }, deps.clock.now());
  },
};

function send({ deps, transports, sender, url }: Around, notice: NoticeRow): Promise<void> {
  const sealed = deps.database.vault.unseal(notice.organisation, notice.content);
  const { address } = JSON.parse(sealed) as NoticeContent;
  const toSay = { notice: notice.id, address, sender, url };
  if (notice.channel === 'email') return transports.email(noticeMail(toSay));
  if (transports.text) return transports.text(noticeText(toSay));
  throw new SendFault('no-text-service', true);
}

async function settle(
  deps: Deps,
  tx: Tx,
  notice: NoticeRow,
  { state }: Outcome,
  from: readonly string[],
): Promise<void> {
  const now = deps.clock.now();
  if (!(await settleNotice(tx, 'alarmNotice', notice.id, from, { state, settledAt: now }))) return;
  const alarm = (await alarmById(tx, notice.alarm))!;
  if (state === 'failed') await failed(deps, tx, alarm, notice, now);
  tx.afterCommit(() => deps.live.changed(tx.organisation, alarm.consultation));
}

/** S2: whoever this rung was to tell did not get it, so the next rung sounds now. */
async function failed(deps: Deps, tx: Tx, alarm: AlarmRow, notice: NoticeRow, now: number): Promise<void> {
  const recipient = notice.recipient as Recipient;
  const { rung, channel } = notice;
  await logChange(tx, deps.database.vault, {
    at: now,
    actor: 'system',
    action: 'alarm-failed',
    consultation: alarm.consultation,
    detail: { alarm: alarm.id, rung, recipient, named: true, channel },
  });
  const stillThere = alarm.state === 'raised' && alarm.rung === rung;
  if (!stillThere || !failureClimbs(rung, recipient)) return;
  await updateAlarm(tx, alarm, { nextAt: now });
  await moveOutbox(tx, { kind: 'alarm', subject: alarm.id }, now);
  tx.afterCommit(() => ringOutbox(deps.database, tx.organisation, 'alarm'));
}
