import { beforeAll, beforeEach, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import {
  answer,
  type Browser,
  begin,
  browser,
  type Form,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const short: Form = { name: 'Alan Whitcombe', phone: '07700 900123', place: 'At home, 12 Elm Road' };
const empty: Form = { temperature: '', oxygen: '', bpTop: '', bpBottom: '' };

onBothDatabases('what was measured is read', (open) => {
  let site: Site;
  let me: Browser;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => {
    site.clock.set(fridayMorning);
    me = browser(site);
  });

  async function upToReadings(measured: string[]): Promise<string> {
    const draft = await begin(me);
    const { patient, emergency, kind } = healthProblem;
    await answer(me, draft, { patient: patient!, emergency: emergency!, kind: kind! });
    await answer(me, draft, { words: { words: 'I have had a cough since Tuesday', measured } });
    return draft;
  }

  const flagsOf = async (draft: string) => {
    const sent = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    return (await rows(site, 'flag')).filter(({ consultation }) => consultation === sent.id);
  };

  test('S14 an oxygen of 91 leads to 999 before the next page, and goes to staff as a measurement', async () => {
    const draft = await upToReadings(['oxygen']);
    const led = await me.post(`${draft}/readings`, { ...empty, oxygen: '91' });
    expect(led.location).toBe(`${draft}/advice`);
    expect((await me.get(led.location)).words).toContain('Call 999 now.');
    await me.post(`${draft}/advice`, { choice: 'called' });
    await me.post(`${draft}/send-now`, short);
    expect(await flagsOf(draft)).toMatchObject([
      { rule: 'oxygen-level-very-low', source: 'answers', shown: 'Call 999 now.' },
    ]);
  });

  test('S14 the worst pain that began suddenly leads to A&E by two choices alone', async () => {
    const draft = await upToReadings(['pain']);
    const led = await me.post(`${draft}/readings`, { ...empty, pain: 'worst', painSudden: 'yes' });
    expect(led.location).toBe(`${draft}/advice`);
    expect((await me.get(led.location)).words).toContain('Go to A&E now');
  });

  test('S14 an impossible value is asked about in kind words, kept in its box, and read as no measurement', async () => {
    const draft = await upToReadings(['temperature', 'oxygen']);
    const page = await me.post(`${draft}/readings`, { ...empty, temperature: '380', oxygen: '97' });
    expect(page.status).toBe(422);
    expect(page.words).toContain('There is a problem Check the temperature');
    expect(page.words).toContain('leave it empty and tell us in your own words');
    expect(page.html).toMatch(/name="temperature"[^>]*value="380"|value="380"[^>]*name="temperature"/);
    expect((await me.get(`${draft}/readings`)).html).toContain('value="380"');

    const on = await me.post(`${draft}/readings`, { ...empty, temperature: '38', oxygen: '97' });
    expect(on.location).toBe(`${draft}/course`);
  });

  test('S14 a danger beside an impossible value does not wait for it', async () => {
    const draft = await upToReadings(['temperature', 'oxygen']);
    const led = await me.post(`${draft}/readings`, { ...empty, temperature: '380', oxygen: '90' });
    expect(led.location).toBe(`${draft}/advice`);
  });

  test('S14 what was taken out again is not read, and the flag stays', async () => {
    const draft = await upToReadings(['oxygen']);
    await me.post(`${draft}/readings`, { ...empty, oxygen: '90' });
    const on = await me.post(`${draft}/readings`, { ...empty, oxygen: '97' });
    expect(on.location).toBe(`${draft}/course`);
    await me.post(`${draft}/advice`, { choice: 'not-emergency' });
    await me.post(`${draft}/send-now`, short);
    expect(await flagsOf(draft)).toMatchObject([{ rule: 'oxygen-level-very-low' }]);
  });

  test('“What to do now” leads to the advice again, and on where there is none', async () => {
    const draft = await upToReadings(['oxygen']);
    const none = await me.post(`${draft}/words`, { words: 'A cough since Tuesday', now: 'yes' });
    expect(none.location).toBe(`${draft}/course`);
    const emergency = { words: 'I have crushing chest pain that goes into my left arm' };
    expect((await me.post(`${draft}/words`, emergency)).location).toBe(`${draft}/advice`);
    expect((await me.post(`${draft}/words`, emergency)).location).toBe(`${draft}/course`);
    expect((await me.post(`${draft}/words`, { ...emergency, now: 'yes' })).location).toBe(`${draft}/advice`);
  });
});
