import type { PageProps } from '@frontdoor/contract';
import { atLondon, sayDayAndTime } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { publicUrl } from '../../platform/public-url.ts';
import type { Routes } from '../../platform/route.ts';
import type { DeliveryContent } from '../deliveries/content.ts';
import { linkTo, mailFor } from '../deliveries/words.ts';
import { allOrganisations } from '../organisations/store.ts';
import { frameOf } from '../surgeries/frame.ts';
import { latestDeliveries } from './pages-store.ts';

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

async function mailsOf({ config, database }: Deps): Promise<PageProps['outbox']['mails']> {
  const url = publicUrl(config);
  const mails: { createdAt: number; mail: PageProps['outbox']['mails'][number] }[] = [];
  for (const sender of await allOrganisations(database)) {
    const rows = await database.read(sender.id, (reader) => latestDeliveries(reader, shown));
    for (const row of rows.filter(({ state }) => state !== 'stopped')) {
      const content = JSON.parse(database.vault.unseal(sender.id, row.content)) as DeliveryContent;
      const toSay = { delivery: row.id, template: row.template, content, sender, url };
      const { to, subject, text } = mailFor(toSay);
      const at = sayDayAndTime(atLondon(row.settledAt ?? row.createdAt));
      mails.push({ createdAt: row.createdAt, mail: { to, subject, at, text, href: linkTo(toSay) } });
    }
  }
  return mails
    .sort((one, other) => other.createdAt - one.createdAt)
    .slice(0, shown)
    .map(({ mail }) => mail);
}
