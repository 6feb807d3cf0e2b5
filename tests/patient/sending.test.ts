import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { answer, begin, browser, filledIn, healthProblem, patientSite, type Site } from '../support/patient-site.ts';

onBothDatabases('sending a request', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), '2026-11-27T10:00:00Z');
  });
  beforeEach(() => site.clock.set('2026-11-27T10:00:00Z'));

  test('R31 R49 R50 from the first page to the confirmation', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const last = await answer(me, draft, healthProblem);
    expect(last.location).toBe(`${draft}/check`);
    const check = await me.get(last.location);
    expect(check.status).toBe(200);
    expect(check.words).toContain('My knee has hurt for two weeks');
    const sent = await me.post(`${draft}/check`, {});
    expect([sent.status, sent.location]).toEqual([303, `${draft}/sent`]);
    const confirmation = await me.get(sent.location);
    expect(confirmation.words).toContain('6:30pm on Monday 30 November');
    expect(confirmation.words).toMatch(/[34679CDFHJKMNPQRTWXY8]{4} [34679CDFHJKMNPQRTWXY8]{4}/);
    expect(confirmation.words).not.toContain('knee');
  });
});
