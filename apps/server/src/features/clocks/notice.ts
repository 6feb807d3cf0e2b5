import type { Tx } from '@frontdoor/database';
import { noticeById, settleNotice } from '../notices/store.ts';
import { mostAttempts, pauseAfter } from '../outbox/backoff.ts';
import type { Around, Outcome, Sending } from '../outbox/kinds.ts';
import { SendFault } from '../outbox/transports.ts';
import type { NoticeKind } from './people.ts';
import { serviceSettings } from './settings.ts';
import { anyDueBy, anyUrgentTask, type StaffNoticeRow } from './store.ts';
import type { StaffNoticeContent } from './tell-staff.ts';
import { staffNoticeMail, staffNoticeText } from './words.ts';

/** How the outbox tells one member of staff of a clock, by one channel. */
export const sendStaffNotice: Sending = {
  urgent: true,
  pauseAfter: (attempts) => (attempts < mostAttempts ? pauseAfter(attempts, Math.random()) : null),
  async open(around, tx, { subject }) {
    const notice = await noticeById(tx, 'staffNotice', subject);
    if (!notice) return null;
    const wanted = notice.state === 'queued' && (await isStillSo(around, tx, notice.kind as NoticeKind));
    return {
      send: wanted ? () => send(around, notice) : null,
      settle: (settling, outcome) => settle(around, settling, notice, outcome),
    };
  },
  async heard(deps, tx, subject, news) {
    if (news.arrived) return;
    const settledAt = deps.clock.now();
    await settleNotice(tx, 'staffNotice', subject, ['queued', 'sent'], { state: 'failed', settledAt });
  },
};

/** Whether anything still waits, asked at the moment of sending: what was dealt with meanwhile tells nobody. */
async function isStillSo({ deps }: Around, tx: Tx, kind: NoticeKind): Promise<boolean> {
  const now = deps.clock.now();
  if (kind === 'call-due') return anyUrgentTask(tx);
  if (kind === 'overdue') return anyDueBy(tx, { by: now, urgent: false });
  const { dueSoonMinutes } = await serviceSettings(tx);
  // However early the practice wants to know, what is urgent is due by the end of this day.
  const day = 24 * 60 * 60_000;
  const by = now + (kind === 'urgent-open' ? day : dueSoonMinutes * 60_000);
  return anyDueBy(tx, { by, urgent: kind === 'urgent-open' });
}

async function send({ deps, transports, sender, url }: Around, notice: StaffNoticeRow): Promise<void> {
  const sealed = deps.database.vault.unseal(notice.organisation, notice.content);
  const { address } = JSON.parse(sealed) as StaffNoticeContent;
  const toSay = { notice: notice.id, kind: notice.kind as NoticeKind, address, sender, url };
  if (notice.channel === 'email') return transports.email(staffNoticeMail(toSay));
  if (transports.text) return transports.text(staffNoticeText(toSay));
  throw new SendFault('no-text-service', true);
}

async function settle({ deps }: Around, tx: Tx, { id }: StaffNoticeRow, { state }: Outcome): Promise<void> {
  await settleNotice(tx, 'staffNotice', id, ['queued'], { state, settledAt: deps.clock.now() });
}
