import type { PageProps } from '@frontdoor/contract';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import type { NoticeContent } from '../alarms/sound.ts';
import { latestNotices } from '../alarms/store.ts';
import { deskOf, noticeMail } from '../alarms/words.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { linkTo, mailFor } from '../deliveries/words.ts';
import { allOrganisations } from '../organisations/store.ts';
import { frameOf } from '../surgeries/frame.ts';
import { latestDeliveries } from './pages-store.ts';
import type { Mail, Sender } from './words.ts';

const shown = 50;

/** The mails of the demo, which never leave it: what would have been sent, to whom, with links that work. */
export function outboxPages({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path: '/demo/outbox', permission: 'demo', audit: { none: 'made-up data only' } },
    async (req, res) => {
      const mails = await mailsOf(deps);
      sendHtml(req, res, 200, deps.pages.render('outbox', frameOf(deps, req, null), { mails }));
    },
  );
}

/** One mail as it was made, when it went or will go, and the link in it. */
type Kept = { createdAt: number; at: number; mail: Mail; href: string };
type From = Sender & { id: string };

async function mailsOf(deps: Deps): Promise<PageProps['outbox']['mails']> {
  const kept: Kept[] = [];
  for (const sender of await allOrganisations(deps.database)) {
    kept.push(...(await toPatients(deps, sender)), ...(await toStaff(deps, sender)));
  }
  return kept
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, shown)
    .map(({ at, mail: { to, subject, text }, href }) => ({
      to,
      subject,
      at: sayDayAndTime(atLondon(at)),
      text,
      href,
    }));
}

async function toPatients({ config, database }: Deps, sender: From): Promise<Kept[]> {
  const url = publicUrl(config);
  const rows = await database.read(sender.id, (reader) => latestDeliveries(reader, shown));
  return rows.filter(stillGoes).map((row) => {
    const content = JSON.parse(database.vault.unseal(sender.id, row.content)) as DeliveryContent;
    const toSay = { delivery: row.id, template: row.template, content, sender, url };
    return { ...timesOf(row), mail: mailFor(toSay), href: linkTo(toSay) };
  });
}

/** Alarms: the texts have no page. */
async function toStaff({ config, database }: Deps, sender: From): Promise<Kept[]> {
  const url = publicUrl(config);
  const rows = await database.read(sender.id, (reader) => latestNotices(reader, shown));
  return rows
    .filter(stillGoes)
    .filter(({ channel }) => channel === 'email')
    .map((row) => {
      const { address } = JSON.parse(database.vault.unseal(sender.id, row.content)) as NoticeContent;
      const toSay = { notice: row.id, address, sender, url };
      return { ...timesOf(row), mail: noticeMail(toSay), href: deskOf(toSay) };
    });
}

type Row = { state: string; createdAt: number; settledAt: number | null };
const stillGoes = ({ state }: Row) => state !== 'stopped';
const timesOf = ({ createdAt, settledAt }: Row) => ({ createdAt, at: settledAt ?? createdAt });
