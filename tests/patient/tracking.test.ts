import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changeRequest, sentRequest, surgeryWrites } from '../support/conversation.ts';
import { onBothDatabases } from '../support/databases.ts';
import {
  type Answer,
  answer,
  type Browser,
  begin,
  born,
  browser,
  filledIn,
  healthProblem,
  patientSite,
  rows,
  type Site,
} from '../support/patient-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;
const birth = '1958-03-12';
const where = '/elm-tree/where';
const notFound = 'We cannot find a request with that reference and date of birth. Check both and try again.';

const ask = (me: Browser, reference: string, date = birth, practice = 'elm-tree') =>
  me.post(`/${practice}/where`, { reference, ...born(date) });
/** What somebody reads, without the reference they typed themselves. */
const words = ({ html }: Answer, typed: string) => html.replaceAll(typed, 'TYPED');

onBothDatabases('“Where is my request?” by reference and date of birth', (open) => {
  let site: Site;
  beforeAll(async () => {
    site = await patientSite(await open(), fridayMorning);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  async function found(changes: Parameters<typeof sentRequest>[1] = {}) {
    const sent = await sentRequest(site, changes);
    const me = browser(site);
    const answer = await ask(me, sent.reference);
    return { ...sent, me, page: answer.location };
  }

  test('R50 it is linked from the surgery’s page, the confirmation and the page of a link that has ended', async () => {
    const me = browser(site);
    const draft = await filledIn(me);
    const sent = await me.post(`${draft}/check`, {});
    const pages = ['/elm-tree', sent.location, '/elm-tree/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'];
    for (const page of pages)
      expect([page, (await me.get(page)).html]).toEqual([page, expect.stringContaining(`href="${where}"`)]);
  });

  test('R50 it tells the state, what happens next and by when, and what has happened so far', async () => {
    const { me, page, id } = await found();
    const received = await me.get(page);
    expect(received.words).toContain('Your request to Elm Tree Surgery');
    expect(received.words).toContain('Received If you have not heard by 6:30pm on Monday 30 November');
    expect(received.words).toContain('We got your request 10am on Friday 27 November');
    await changeRequest(site, id, { lookedAt: site.clock.now() + minute, lookedBy: 'member-1' });
    const looked = await me.get(page);
    expect(looked.words).toContain('Being looked at by the care team If');
    expect(looked.words).toContain('The surgery team looked at it 10:01am on Friday 27 November');
  });

  test('S28 what a young person sent for themself opens by its link alone, and the confirmation does not lead here', async () => {
    const me = browser(site);
    const draft = await begin(me);
    const { patient, emergency = {}, kind = {}, ...rest } = healthProblem;
    const young = { ...patient, ...born('2012-05-04') };
    await answer(me, draft, { patient: young, emergency, kind, pregnancy: { pregnancy: 'no' }, ...rest });
    const done = await me.post(`${draft}/check`, {});
    expect((await me.get(done.location)).html).not.toContain(where);
    const request = (await rows(site, 'consultation')).find(({ submission }) => draft.endsWith(submission))!;
    expect((await ask(browser(site), request.reference, '2012-05-04')).words).toContain(notFound);
    site.clock.set('2028-05-05T10:00:00Z');
    expect((await ask(browser(site), request.reference, '2012-05-04')).words).not.toContain(notFound);
  });

  test.each([
    [{}, 'Answered', 'The surgery team answered you'],
    [{ response: 'more' }, 'We need something from you', 'The surgery team asked you something'],
  ])('S20 by reference no word of a message is shown: %j is “%s”', async (written, state, step) => {
    const { me, page, id, link } = await found();
    await surgeryWrites(site, id, { words: 'Your knee is broken', ...written });
    const shown = await me.get(page);
    expect(shown.words).toContain(
      `${state} Open the link we sent you to read our message, or call 0113 496 0123 and give`,
    );
    expect(shown.words).toContain(`${step} 10am on Friday 27 November`);
    expect(shown.html).not.toMatch(/knee|broken|Alan|1958|alan@/);
    expect(shown.html).not.toContain(link);
    expect((await rows(site, 'message')).find((each) => each.consultation === id)!.readAt).toBe(null);
  });

  test('S20 S30 nothing of the page tells what it is about: no photos are asked for, and no facts travel with it', async () => {
    const { me, page } = await found();
    const { html } = await me.get(page);
    expect(html).not.toContain('type="file"');
    expect(html).not.toContain('pregnant');
    expect(html).toContain('<title>Elm Tree Surgery</title>');
  });

  test('the reference is read in any letters, with spaces and with letters that look alike', async () => {
    const { reference } = await sentRequest(site);
    const alike: Record<string, string> = { 8: 'B', 6: 'G', 4: 'A', 3: 'E', Q: '0' };
    for (const typed of [
      reference.toLowerCase(),
      ` ${reference.slice(0, 4)}-${reference.slice(4)} `,
      reference.replace(/[8643Q]/g, (letter) => alike[letter]!),
    ])
      expect([typed, (await ask(browser(site), typed)).status]).toEqual([typed, 303]);
  });

  test('S19 S21 the answer never tells whether a reference exists', async () => {
    const { reference } = await sentRequest(site);
    const ended = await sentRequest(site);
    const finishedAt = site.clock.now() - 7 * 24 * 60 * minute;
    await changeRequest(site, ended.id, { state: 'finished', finishedAt });
    const watched = await sentRequest(site);
    await changeRequest(site, watched.id, { sensitive: true });
    const tries: [string, string, string][] = [
      ['nobody’s', 'F7K49MQX', birth],
      ['a wrong date', reference, '1958-12-03'],
      ['finished long ago', ended.reference, birth],
      ['opens by link and code alone', watched.reference, birth],
    ];
    const answers = new Set<string>();
    for (const [, typed, date] of tries) {
      const answer = await ask(browser(site), typed, date);
      expect([answer.status, answer.words]).toEqual([422, expect.stringContaining(notFound)]);
      answers.add(words(answer, typed).replaceAll(/value="\d+"/g, ''));
    }
    const elsewhere = await ask(browser(site), reference, birth, 'northgate');
    expect([elsewhere.status, elsewhere.words]).toEqual([422, expect.stringContaining(notFound)]);
    expect(answers.size).toBe(1);
  });

  test('S21 five wrong tries pause this device for this reference for an hour, and nobody else; the patient’s link goes on', async () => {
    const { reference, link } = await sentRequest(site);
    const other = await sentRequest(site);
    const me = browser(site);
    await me.get(where);
    for (let tries = 1; tries <= 4; tries++)
      expect((await ask(me, reference, '1958-12-03')).status).toBe(422);
    const paused = await ask(me, reference, '1958-12-03');
    expect([paused.status, paused.words]).toEqual([
      429,
      expect.stringContaining('Wait an hour, then try again'),
    ]);
    expect((await ask(me, reference)).status).toBe(429);
    expect((await ask(me, other.reference)).status).toBe(303);
    const another = browser(site);
    await another.get(where);
    expect((await ask(another, reference)).status).toBe(303);
    expect((await me.post(link, born(birth))).status).toBe(303);
    site.clock.advance(60 * minute);
    expect((await ask(me, reference)).status).toBe(303);
  });

  test('S21 a reference nobody has pauses the same', async () => {
    const me = browser(site);
    await me.get(where);
    const codes: number[] = [];
    for (let tries = 1; tries <= 6; tries++) codes.push((await ask(me, 'CDFH JKMN')).status);
    expect(codes).toEqual([422, 422, 422, 422, 429, 429]);
  });

  test('S21 whoever tries ever other references from one address waits too, after 40', async () => {
    const away = await patientSite(await open(), fridayMorning, undefined, 1);
    const codes = await triesFrom(browser(away, undefined, '198.51.100.7'));
    expect(codes.slice(0, 39)).toEqual(Array(39).fill(422));
    expect(codes.slice(39)).toEqual([429, 429, 429]);
  });

  test('S21 behind a proxy nobody counted the whole practice is one address, and 40 wrong references keep nobody out', async () => {
    const away = await patientSite(await open(), fridayMorning);
    expect(await triesFrom(browser(away))).toEqual(Array(42).fill(422));
  });

  /** What 42 wrong tries give, each at another reference. */
  async function triesFrom(stranger: Browser): Promise<number[]> {
    await stranger.get(where);
    const letters = [...'346789CDFHJKMNPQRTWXY'];
    const codes: number[] = [];
    for (let tries = 0; tries < 42; tries++) {
      const reference = `CDFHJK${letters[tries % 20]}${letters[Math.floor(tries / 20)]}`;
      codes.push((await ask(stranger, reference)).status);
    }
    return codes;
  }

  test('S21 a stranger with ever new devices and addresses has 50 tries at one reference, then one an hour; the link goes on', async () => {
    const away = await patientSite(await open(), fridayMorning, undefined, 1);
    const { reference, link } = await sentRequest(away);
    const from = async (address: number, typed: string, date: string) => {
      const me = browser(away, undefined, `198.51.100.${address}`);
      return (await ask(me, typed, date)).status;
    };
    for (const typed of [reference, 'CDFHJKMN']) {
      const codes: number[] = [];
      for (let tries = 1; tries <= 51; tries++) codes.push(await from(tries, typed, '1958-12-03'));
      expect(codes).toEqual([...Array(49).fill(422), 429, 429]);
    }
    expect(await from(90, reference, birth)).toBe(429);
    expect((await browser(away).post(link, born(birth))).status).toBe(303);
    away.clock.advance(60 * minute);
    expect([await from(91, reference, '1958-12-03'), await from(92, reference, '1958-12-03')]).toEqual([
      429, 429,
    ]);
    away.clock.advance(60 * minute);
    expect(await from(93, reference, birth)).toBe(303);
    away.clock.advance(60 * minute);
    expect(await from(94, reference, '1958-12-03')).toBe(429);
    away.clock.advance(24 * 60 * minute + 1);
    expect(await from(95, reference, '1958-12-03')).toBe(422);
  });

  test('what can be no reference, and what is no date, are told so and are no try', async () => {
    const { reference } = await sentRequest(site);
    const me = browser(site);
    await me.get(where);
    for (let tries = 1; tries <= 6; tries++) {
      expect((await ask(me, 'knee')).words).toContain('Enter your reference, for example F7K4 9MQX');
      expect((await ask(me, reference, '1958-13-12')).status).toBe(422);
    }
    expect((await ask(me, reference)).status).toBe(303);
  });

  test('S20 its session is its own: it opens no link, no other request, and ends after 20 minutes and with Exit', async () => {
    const { me, page, link } = await found();
    expect((await me.get(link)).words).not.toContain('Reference');
    const other = await found();
    expect((await me.get(other.page)).status).toBe(404);
    site.clock.advance(20 * minute);
    expect((await me.get(page)).words).toContain('Where is my request?');
    site.clock.set(fridayMorning);
    expect((await me.get(page)).words).toContain('Received');
    expect((await me.get(`${page}/exit`)).location).toBe('https://www.bbc.co.uk/weather');
    expect((await me.get(page)).status).toBe(404);
  });

  test('the page of a request there never was looks like one whose session has ended', async () => {
    const { page } = await found();
    const numberless = (text: string) => text.replace(/give this number: \w+/, '');
    const ended = await browser(site).get(page);
    const never = await browser(site).get(`${where}/01a200b7-8450-7270-af60-9647f7ae141a`);
    expect([ended.status, numberless(ended.words)]).toEqual([404, numberless(never.words)]);
    expect(ended.words).toContain('Give your reference again');
    expect(ended.html).toContain(`href="${where}"`);
  });

  test('S26 words can be added and it can be called off, and staff read that it came by reference', async () => {
    const { me, page, id } = await found();
    const sent = await me.post(`${page}/reply`, { text: 'I am away on Monday' });
    expect(sent.location).toBe(`${page}?just=sent`);
    const shown = await me.get(sent.location);
    expect(shown.words).toContain('Your message has been sent to Elm Tree Surgery.');
    expect(shown.words).not.toContain('away on Monday');
    expect((await me.post(`${page}/no-longer`, {})).location).toBe(`${page}?just=no-longer`);
    expect((await me.get(`${page}?just=no-longer`)).words).toContain(
      'We have your message. Someone may still contact you.',
    );
    const written = (await rows(site, 'message')).filter((each) => each.consultation === id);
    expect(written.map(({ author, kind }) => [author, kind])).toEqual([
      ['patient', 'from-patient'],
      ['patient', 'from-patient'],
    ]);
    expect((await rows(site, 'consultation')).find((each) => each.id === id)).toMatchObject({
      state: 'to-triage',
      unread: true,
    });
    expect(await rows(site, 'viewLog')).toContainEqual(
      expect.objectContaining({ actor: 'patient', what: 'progress', consultation: id }),
    );
  });

  test('what was typed on a page left open too long is sent, and nothing is shown for it', async () => {
    const { me, page, id } = await found();
    site.clock.advance(40 * minute);
    expect((await me.send(`${page}/reply`, { text: 'It took me long' }, [])).status).toBe(303);
    expect((await me.get(page)).words).not.toContain('Received');
    expect((await rows(site, 'message')).filter((each) => each.consultation === id)).toHaveLength(1);
  });

  test('S27 advice by reference hints neither at abuse nor at a pregnancy', async () => {
    const { me, page } = await found();
    await me.send(`${page}/reply`, { text: 'My husband hits me and I am scared of him' }, []);
    expect((await me.get(page)).words).not.toMatch(/0808 2000 247|danger/);
    expect((await rows(site, 'flag')).some(({ destination }) => destination === 'safeguarding')).toBe(true);
    const reply = { text: 'I am 30 weeks pregnant and bleeding from my vagina' };
    const advised = await me.send(`${page}/reply`, reply, []);
    expect(advised.location).toBe(`${page}/advice`);
    const { words } = await me.get(advised.location);
    expect(words).toMatch(/Go to A&E now|Call 999 now/);
    expect(words).not.toMatch(/maternity|pregnan/i);
  });

  test('S21 “Send me a new link” goes to the address held, once in ten minutes', async () => {
    const { me, page, id, link } = await found();
    const asked = await me.post(`${page}/new-link`, {});
    expect(asked.location).toBe(`${page}/new-link`);
    expect((await me.get(asked.location)).words).toContain('We are sending you a new link');
    await me.post(`${page}/new-link`, {});
    const sent = (await rows(site, 'delivery')).filter((each) => each.consultation === id);
    expect(sent.map(({ template }) => template)).toEqual(['received', 'new-link']);
    const stranger = await browser(site).post(`${page}/new-link`, {});
    expect(stranger.status).toBe(404);
    expect((await me.post(link, born(birth))).status).toBe(303);
  });

  test('S21 many presses at one moment ring somebody’s phone once', async () => {
    const { link, id } = await found();
    await Promise.all(Array.from({ length: 12 }, () => browser(site).post(`${link}/new-link`, {})));
    const sent = (await rows(site, 'delivery')).filter((each) => each.consultation === id);
    expect(sent.map(({ template }) => template)).toEqual(['received', 'new-link']);
  });

  describe('7 days after it was finished', () => {
    test('S20 it can be looked up until then', async () => {
      const { id, reference } = await sentRequest(site);
      await changeRequest(site, id, { state: 'finished', finishedAt: site.clock.now() });
      site.clock.advance(7 * 24 * 60 * minute - 1);
      const me = browser(site);
      const { location } = await ask(me, reference);
      expect((await me.get(location)).words).toContain('Finished');
      site.clock.advance(1);
      expect((await ask(browser(site), reference)).words).toContain(notFound);
    });
  });
});
