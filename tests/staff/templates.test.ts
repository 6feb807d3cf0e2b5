import type { SaveTemplate, Template, TemplatePreview, Templates } from '@frontdoor/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliveriesOf } from '../../apps/server/src/features/deliveries/store.ts';
import type { Mail } from '../../apps/server/src/features/outbox/words.ts';
import { type Outbox, startOutbox } from '../../apps/server/src/features/outbox/worker.ts';
import { templateVersion } from '../../apps/server/src/features/templates/store.ts';
import { outboxKinds } from '../../apps/server/src/outbox-kinds.ts';
import { onBothDatabases } from '../support/databases.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const api = '/api/elm-tree/templates';

const own: SaveTemplate = {
  name: 'message',
  channel: 'email',
  title: 'News from {{surgery}}',
  body: 'Dear friend\n\nRead it here: {{link}}\n\nOr ring {{phone}}.',
  from: 0,
};

onBothDatabases('the wording of messages', (open) => {
  let site: StaffSite;
  let amir: Desk;
  let rosa: Desk;
  let jo: Desk;
  let mails: Mail[] = [];
  let outbox: Outbox;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning);
    [amir, rosa, jo] = await Promise.all([site.signIn('amir'), site.signIn('rosa'), site.signIn('jo')]);
    const email = async (mail: Mail) => void mails.push(mail);
    outbox = startOutbox(site.deps, { email, text: null, close: () => {} }, outboxKinds);
  });
  afterAll(() => outbox.stop());
  beforeEach(async () => {
    site.clock.set(fridayMorning);
    mails = [];
    for (const { name, channel, version } of (await all(amir)).filter((each) => each.version > 0))
      await amir.post(`${api}/retire`, { name, channel, from: version });
  });

  const all = async (desk: Desk) => ((await desk.get(api)).body as Templates).items;
  const one = async (name: string, channel: string): Promise<Template> =>
    (await all(jo)).find((each) => each.name === name && each.channel === channel)!;
  const preview = async (given: Partial<SaveTemplate>) =>
    (await jo.post(`${api}/preview`, { ...own, ...given })).body as TemplatePreview;
  async function replied(email: string): Promise<string> {
    const id = await sent(site, { contact: { email } });
    await rosa.act(id, 'reply', { submission: `to ${email}`, text: 'Rest it', response: 'advice' });
    site.clock.advance(10_000);
    await outbox.runDue();
    return id;
  }

  test('R76 everybody reads every message with its wording, its fields and who made it', async () => {
    const items = await all(jo);
    expect(items.map(({ name, channel }) => `${name} ${channel}`)).toEqual([
      'received-open email',
      'received-open text',
      'received-closed email',
      'received-closed text',
      'message email',
      'message text',
      'reminder email',
      'reminder text',
      'code email',
      'code text',
      'new-link email',
      'new-link text',
      'contact-changed email',
      'contact-changed text',
      'asked email',
      'asked text',
      'asked-reminder email',
      'asked-reminder text',
      'video email',
      'video text',
      'video-reminder email',
      'video-reminder text',
      'video-cancelled email',
      'video-cancelled text',
      'video-guest email',
      'video-guest text',
    ]);
    expect(items[4]).toMatchObject({ version: 0, madeBy: null, required: ['phone', 'link'] });
  });

  test('R76 a manager’s wording is what patients get from then on, with what nobody can leave out after it', async () => {
    expect((await amir.post(api, own)).status).toBe(200);
    expect(await one('message', 'email')).toMatchObject({
      version: 1,
      madeBy: 'Amir Khan',
      title: own.title,
    });
    await replied('own@example.org');
    const mail = mails.at(-1)!;
    expect(mail.subject).toBe('News from Elm Tree Surgery');
    const link = /http:\S+\/m\/[\w-]{43}/.exec(mail.text)![0];
    expect(mail.text.trim()).toBe(
      [
        'Dear friend',
        `Read it here: ${link}`,
        'Or ring 0113 496 0123.',
        `Is this not for you? Open this page and tell us. Then we stop: ${link}/not-for-me`,
        'If somebody’s life is in danger, call 999. If you need help fast and we are closed, call 111.',
        'Elm Tree Surgery',
      ].join('\n\n'),
    );
    expect(mail.html).toContain(`<a href="${link}">${link}</a>`);
  });

  test('R76 what was sent can be read again in its own version, whatever the wording is now', async () => {
    await amir.post(api, own);
    const version = (await one('message', 'email')).version;
    const id = await replied('version@example.org');
    await amir.post(api, { ...own, title: 'Other', from: version });
    const sentIn = await site.deps.database.read(site.elmTree, (reader) =>
      templateVersion(reader, { name: 'message', channel: 'email', version }),
    );
    expect(sentIn).toMatchObject({ title: own.title, body: own.body });
    const deliveries = await site.deps.database.read(site.elmTree, (reader) => deliveriesOf(reader, id));
    expect(deliveries.map((each) => [each.template, each.templateVersion])).toEqual([
      ['received', null],
      ['message', version],
    ]);
    expect((await one('message', 'email')).version).toBe(version + 1);
  });

  test('back to the wording that comes with Frontdoor; a later one of their own gets a new number', async () => {
    await amir.post(api, own);
    const { version } = await one('message', 'email');
    await amir.post(`${api}/retire`, { name: 'message', channel: 'email', from: version });
    expect(await one('message', 'email')).toMatchObject({ version: 0, title: 'Message from {{surgery}}' });
    await amir.post(api, own);
    expect((await one('message', 'email')).version).toBe(version + 1);
  });

  test('somebody else saved it meanwhile: nothing is lost or overwritten', async () => {
    await amir.post(api, own);
    const res = await amir.post(api, { ...own, title: 'Mine' });
    expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:template-changed']);
    expect((await one('message', 'email')).title).toBe(own.title);
  });

  test('managers write messages; clinicians ready answers too; reception neither', async () => {
    const answer = {
      ...own,
      name: 'Sore throat',
      channel: 'reply',
      title: 'Sore throat',
      body: 'Drink plenty.',
    };
    expect((await rosa.post(api, own)).status).toBe(403);
    expect((await jo.post(api, answer)).status).toBe(403);
    expect((await rosa.post(api, answer)).status).toBe(200);
    expect(await one('Sore throat', 'reply')).toMatchObject({
      body: 'Drink plenty.',
      madeBy: 'Dr Rosa Shah',
    });
    expect((await jo.post(`${api}/retire`, { name: 'Sore throat', channel: 'reply', from: 1 })).status).toBe(
      403,
    );
  });

  test('a wording with a fault is not kept, and the answer says how to put it right', async () => {
    const res = await amir.post(api, { ...own, body: 'Hello {{patient}}. See https://bit.ly/x or {{link' });
    expect(res.status).toBe(422);
    expect(res.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      'There is no field {{patient}} here. Use {{surgery}}, {{phone}}, {{reference}}, {{link}}',
      'Put {{phone}} into the wording',
      'Put {{link}} into the wording',
      'A field is written with two brackets on each side, as {{surgery}}',
      'Take out https://bit.ly/x: the only link in a message is {{link}}',
    ]);
    expect((await one('message', 'email')).version).toBe(0);
  });

  describe('a preview', () => {
    test('R103 shows a text as it is sent, and how long it is', async () => {
      const { body, text, warnings } = await preview({
        channel: 'text',
        body: '{{surgery}}: {{link}} {{phone}}',
      });
      expect(body).toBe(
        `Elm Tree Surgery: http://surgery.example.org/elm-tree/m/${'x'.repeat(43)} 0113 496 0123 Not for you? Open it and tell us. Life in danger: 999. Help fast when we are closed: 111.`,
      );
      expect(text).toEqual({ characters: body.length, parts: 2, unicode: false });
      expect(warnings).toEqual([`${body.length} characters: it is sent, and paid for, as 2 texts`]);
    });

    test('R103 names the letters that make a text longer', async () => {
      const { text, warnings } = await preview({
        channel: 'text',
        body: 'Cześć {{surgery}} {{link}} {{phone}}',
      });
      expect(text).toMatchObject({ unicode: true, parts: 4 });
      expect(warnings[1]).toBe(
        'These letters make it longer to send: ś ć. Without them one text holds 160, with them 70',
      );
    });

    test('R60 warns of call-back wording, in a message and in an answer, and stops neither', async () => {
      const warning =
        '“Please call us again tomorrow.” asks the patient to contact you again another day. The contract does not count that as an answer: say what you will do, and by when';
      const body = 'Please call us again tomorrow. {{link}} {{phone}}';
      expect((await preview({ body })).warnings).toEqual([warning]);
      const answer = {
        name: 'x',
        channel: 'reply',
        title: 'x',
        body: 'Please call us again tomorrow.',
      } as const;
      expect(await preview(answer)).toMatchObject({ warnings: [warning], faults: [], text: null });
      expect((await amir.post(api, { ...own, body })).status).toBe(200);
    });

    test('S20 an address is found however it is disguised, and a mail address is none', async () => {
      const faultsWith = async (words: string) =>
        (await preview({ body: `${words} {{link}} {{phone}}` })).faults;
      expect(await faultsWith('Write to desk@elm-tree.nhs.uk')).toEqual([]);
      for (const disguised of ['https://evil.example/@you', 'www.evil.example/a@you', 'evil.com/a@you'])
        expect([disguised, await faultsWith(disguised)]).toEqual([
          disguised,
          [expect.stringMatching(/^Take out .*: the only link in a message is \{\{link\}\}$/)],
        ]);
    });

    test('S20 nor does an ending nobody listed hide one; times, titles and short forms are none', async () => {
      const faultsWith = async (words: string) =>
        (await preview({ body: `${words} {{link}} {{phone}}` })).faults;
      for (const hidden of [
        'elm-tree.online',
        'Open evil.xyz/a now',
        'my.surgery',
        'bücher.example',
        'evil.com.',
      ])
        expect([hidden, await faultsWith(hidden)]).toEqual([hidden, [expect.stringMatching(/^Take out /)]]);
      const harmless =
        'Dr.Shah and Mrs.Okoro are in from 8.30am to 6.30pm, e.g. on Monday, i.e. today. It is 2.5ml.';
      expect(await faultsWith(harmless)).toEqual([]);
      expect(await faultsWith('Come in today.Please ring first.')).toEqual([
        'Take out today.Please, or put a space after its full stop: the only link in a message is {{link}}',
      ]);
    });

    test('R103 a text too long to be delivered is not kept', async () => {
      const textOf = async (length: number) =>
        (await preview({ channel: 'text', body: '{{link}} {{phone}} '.padEnd(length, 'x') })).faults;
      expect(await textOf(600)).toEqual([]);
      expect(await textOf(601)).toEqual([
        'Shorten it to 600 characters: a longer text message is not delivered',
      ]);
    });

    test('S20 a subject names the surgery and nothing else', async () => {
      expect((await preview({ title: 'Request {{reference}}' })).faults).toEqual([
        'The subject can hold {{surgery}} and no other field: it is seen on a locked screen',
      ]);
      expect((await preview({ title: '' })).faults).toEqual(['Enter the subject of the email']);
    });

    test('an answer can name the surgery, its phone and its form', async () => {
      const given = {
        name: 'x',
        channel: 'reply',
        title: 'x',
        body: '{{surgery}} {{phone}} {{website}}',
      } as const;
      expect(await preview(given)).toMatchObject({
        body: 'Elm Tree Surgery 0113 496 0123 http://surgery.example.org/elm-tree',
        faults: [],
      });
    });

    test('a message Frontdoor does not send has no wording', async () => {
      expect((await preview({ name: 'birthday' })).faults).toEqual([
        'Frontdoor sends no message of this name',
      ]);
    });
  });

  test('S20 R104 every wording that comes with Frontdoor passes its own check, and names nobody', async () => {
    for (const { name, channel, title, body } of await all(jo)) {
      const { faults, warnings, text } = await preview({ name, channel, title, body });
      expect([name, channel, faults]).toEqual([name, channel, []]);
      expect(warnings.filter((warning) => !warning.includes('as 2 texts'))).toEqual([]);
      expect(text?.unicode ?? false).toBe(false);
      expect(text?.parts ?? 1).toBeLessThanOrEqual(2);
    }
  });
});
