import type { PageProps } from '@frontdoor/contract';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import type { NoticeContent } from '../alarms/sound.ts';
import { latestNotices } from '../alarms/store.ts';
import { deskOf, noticeMail, noticeText } from '../alarms/words.ts';
import { consultationById } from '../consultations/change-store.ts';
import type { Channel } from '../deliveries/channels.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { linkTo, mailFor, textFor, wordingFor } from '../deliveries/words.ts';
import { allOrganisations } from '../organisations/store.ts';
import { frameOf } from '../surgeries/frame.ts';
import { wordingAt } from '../templates/wording.ts';
import { latestDeliveries } from './pages-store.ts';
import type { Mail, Sender, Text } from './words.ts';

const shown = 50;

/** The mails and texts of the demo, which never leave it: what would have been sent, to whom, with links that work. */
export function outboxPages({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path: '/demo/outbox', permission: 'demo', audit: { none: 'made-up data only' } },
    async (req, res) => {
      const mails = await messagesOf(deps);
      sendHtml(req, res, 200, deps.pages.render('outbox', frameOf(deps, req, null), { mails }));
    },
  );
}

/** One message as it was made, when it went or will go, and the link in it. */
type Kept = { createdAt: number; at: number; message: Mail | Text; href: string | null };
type From = Sender & { id: string };

async function messagesOf(deps: Deps): Promise<PageProps['outbox']['mails']> {
  const kept: Kept[] = [];
  for (const sender of await allOrganisations(deps.database)) {
    kept.push(...(await toPatients(deps, sender)), ...(await toStaff(deps, sender)));
  }
  return kept
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, shown)
    .map(({ at, message: { to, text, ...mail }, href }) => ({
      to,
      subject: 'subject' in mail ? mail.subject : 'Text message',
      at: sayDayAndTime(atLondon(at)),
      text,
      href,
    }));
}

function toPatients({ config, content, calendar, database }: Deps, sender: From): Promise<Kept[]> {
  const url = publicUrl(config);
  return database.read(sender.id, async (reader) => {
    const rows = (await latestDeliveries(reader, shown)).filter(stillGoes);
    const kept: Kept[] = [];
    for (const delivery of rows) {
      const request = (await consultationById(reader, delivery.consultation))!;
      const sealed = database.vault.unseal(sender.id, delivery.content);
      const holds = JSON.parse(sealed) as DeliveryContent;
      const which = { name: wordingFor(delivery.template, holds), channel: delivery.channel as Channel };
      const wording = await wordingAt(content.messages, reader, which, delivery.templateVersion);
      const toSay = { deps: { content, calendar }, delivery, content: holds, sender, url, request, wording };
      const say = which.channel === 'email' ? mailFor : textFor;
      kept.push({ ...timesOf(delivery), message: await say(toSay, reader), href: linkTo(toSay) });
    }
    return kept;
  });
}

/** Alarms. */
async function toStaff({ config, database }: Deps, sender: From): Promise<Kept[]> {
  const url = publicUrl(config);
  const rows = await database.read(sender.id, (reader) => latestNotices(reader, shown));
  return rows.filter(stillGoes).map((row) => {
    const { address } = JSON.parse(database.vault.unseal(sender.id, row.content)) as NoticeContent;
    const toSay = { notice: row.id, address, sender, url };
    const message = row.channel === 'email' ? noticeMail(toSay) : noticeText(toSay);
    return { ...timesOf(row), message, href: deskOf(toSay) };
  });
}

type Row = { state: string; createdAt: number; settledAt: number | null };
const stillGoes = ({ state }: Row) => state !== 'stopped';
const timesOf = ({ createdAt, settledAt }: Row) => ({ createdAt, at: settledAt ?? createdAt });
