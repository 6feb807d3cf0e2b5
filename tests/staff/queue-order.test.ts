import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { chestPain, type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const opening = '2026-11-30T08:00:00Z';

onBothDatabases('the order of a queue', (open) => {
  let site: StaffSite;
  let jo: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    const at = (time: string, name: string, changes: Parameters<typeof sent>[1] = {}) => {
      site.clock.set(time);
      return sent(site, { ...changes, patient: { name } });
    };
    await at('2026-11-26T10:00:00Z', 'Thursday, due on Friday');
    await at('2026-11-27T09:00:00Z', 'Friday, due on Monday');
    await at('2026-11-28T12:00:00Z', 'Saturday, due on Monday');
    await at('2026-11-29T12:00:00Z', 'Sunday, urgent', { enteredBy: 'jo', urgency: 'urgent' });
    await at('2026-11-30T08:00:00Z', 'Monday at eight, urgent', { enteredBy: 'jo', urgency: 'urgent' });
    await at('2026-11-30T08:00:00Z', 'Monday at eight, due on Tuesday');
    site.clock.set(opening);
    jo = await site.signIn('jo');
  });

  const names = async (query: string) =>
    (await jo.get(`/api/elm-tree/consultations?${query}`)).body.items.map(
      (row: { name: string }) => row.name,
    );

  const wanted = [
    'Thursday, due on Friday',
    'Sunday, urgent',
    'Monday at eight, urgent',
    'Saturday, due on Monday',
    'Friday, due on Monday',
    'Monday at eight, due on Tuesday',
  ];

  test('R62 R63 at opening: overdue first, then urgent, then what came while closed, then the rest', async () => {
    expect(await names('queue=to-triage')).toEqual(wanted);
    expect(await names('queue=all')).toEqual(wanted);
    expect(await names('queue=due-today')).toEqual(wanted.slice(1, 5));
  });

  test('R63 page by page the order is the same', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await jo.get(`/api/elm-tree/consultations?queue=all&limit=2${cursor}`);
      seen.push(...body.items.map((row: { name: string }) => row.name));
      if (!body.next) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(wanted);
  });

  test('R62 an urgency given later moves it in front of the others that are due then', async () => {
    const last = (await jo.get('/api/elm-tree/consultations?queue=all')).body.items.at(-1);
    await jo.act(last.id, 'urgency', { urgency: 'urgent' });
    expect((await names('queue=all')).indexOf(last.name)).toBe(3);
  });

  test('S7 a red flag stands above what is overdue: it cannot wait, whatever the clocks say', async () => {
    site.clock.set(opening);
    await sent(site, { patient: { name: 'Monday, a red flag' }, flags: [chestPain] });
    expect((await names('queue=all'))[0]).toBe('Monday, a red flag');
  });
});
