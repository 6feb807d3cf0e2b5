import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

onBothDatabases('a checked identity is not lent to somebody else', (open) => {
  let site: StaffSite;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    jo = await site.signIn('jo');
  });

  /** What a husband knows of his wife: her name, date of birth, NHS number and email. */
  const nhsNumber = '9990000026';

  test('S17 another phone beside the same email is another address: nobody is rung there as checked', async () => {
    const hers = await sent(site, { patient: { nhsNumber } });
    await jo.act(hers, 'identity', { level: 'matches', checked: 'nhs-number' });
    const again = await sent(site, { patient: { nhsNumber } });
    expect((await jo.open(again)).identity).toBe('matches');
    const his = await sent(site, { patient: { nhsNumber }, contact: { phone: '07700 900999' } });
    expect((await jo.open(his)).identity).toBe('typed');
    const noPhone = await sent(site, { patient: { nhsNumber }, contact: { phone: null } });
    expect((await jo.open(noPhone)).identity).toBe('typed');
  });
});
