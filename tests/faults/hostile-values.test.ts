import { beforeAll, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { browser, patientSite } from '../support/patient-site.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const nul = '%00';

/** PostgreSQL refuses a NUL in any text, SQLite takes it: nobody may learn which one runs, or fill the log with faults. */
onBothDatabases('a character no name holds', (open) => {
  test('in an address is nobody’s page', async () => {
    const site = await patientSite(await open(), fridayMorning);
    const me = browser(site);
    for (const path of [`/${nul}`, `/elm-tree${nul}`, `/elm-tree${nul}/request`, `/elm-tree${nul}/m/abc`])
      expect([path, (await me.get(path)).status]).toEqual([path, 404]);
  });

  describe('in what staff send', () => {
    let site: StaffSite;
    let rosa: Desk;
    let id: string;
    beforeAll(async () => {
      site = await staffSite(await open(), fridayMorning);
      rosa = await site.signIn('rosa');
      id = await sent(site);
    });

    test('finds nothing', async () => {
      const cursor = Buffer.from(JSON.stringify([1, 1, '\0'])).toString('base64url');
      for (const [path, status] of [
        [`consultations/${nul}`, 404],
        [`attachments/${nul}`, 404],
        [`questions/${nul}`, 404],
        [`consultations?cursor=${cursor}`, 422],
        [`consultations?team=${nul}`, 422],
        [`consultations?assignee=${nul}`, 422],
        [`consultations?search=${nul}`, 200],
      ] as const)
        expect([path, (await rosa.get(`/api/elm-tree/${path}`)).status]).toEqual([path, status]);
    });

    test('is refused where it names something, and does no harm in words', async () => {
      const wrong = '\0'.repeat(12);
      expect((await rosa.act(id, 'match', { patient: wrong, same: true })).status).toBe(422);
      expect((await rosa.act(id, 'assign', { assignee: wrong, team: null })).status).toBe(422);
      const reply = { submission: wrong, text: 'a\0b', response: 'advice' };
      expect((await rosa.act(id, 'reply', { ...reply, files: [wrong] })).status).toBe(422);
      expect((await rosa.act(id, 'note', { text: 'a\0b' })).status).toBe(200);
    });
  });
});
