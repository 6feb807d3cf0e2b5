import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { ringingSite, sentRed } from '../support/ringing.ts';
import { type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('the outbox page of the demo', (open) => {
  let demo: StaffSite;
  let rosa: Desk;
  beforeAll(async () => {
    demo = await staffSite(await open(), fridayMorning, { mode: 'demo' });
    rosa = await demo.signIn('rosa');
  });

  test('shows each mail that would have gone, with a link that works', async () => {
    await sent(demo);
    const page = await demo.nobody.get('/demo/outbox');
    expect(page.status).toBe(200);
    expect(page.text).toContain('alan@example.org');
    expect(page.text).toContain('Message from Elm Tree Surgery');
    const [, link] =
      /href="(?:http:\/\/surgery\.example\.org)?(\/elm-tree\/m\/[\w-]{43})"/.exec(page.text) ?? [];
    expect((await demo.nobody.get(link!)).status).toBe(200);
  });

  test('shows each text, in the length it has', async () => {
    await sent(demo, {
      contact: {
        phone: '07700 900321',
        email: null,
        safe: { text: true, email: false, call: false, voicemail: false },
      },
    });
    const page = (await demo.nobody.get('/demo/outbox')).text;
    expect(page).toContain('Text message');
    expect(page).toContain('To 07700 900321,');
    expect(page).toContain('Elm Tree Surgery has what you sent. Your reference is ');
    expect(page).toContain('Not for you? Open it and tell us.');
  });

  test('leaves out what was taken back', async () => {
    const id = await sent(demo, { contact: { email: 'back@example.org' } });
    const { body } = await rosa.act(id, 'reply', {
      submission: 'taken back',
      text: 'Wrong',
      response: 'advice',
    });
    const mails = async () => (await demo.nobody.get('/demo/outbox')).text.split('back@example.org').length;
    const before = await mails();
    await rosa.post(`/api/elm-tree/consultations/${id}/messages/${body.message}/take-back`);
    expect(await mails()).toBeLessThan(before);
  });

  test('shows whom an alarm told, without a name or a reason', async () => {
    const ringing = ringingSite(demo);
    await sentRed(demo, { patient: { name: 'Zebedee Quill' }, contact: { email: null } });
    await ringing.outbox.runDue();
    await ringing.outbox.stop();
    const page = (await demo.nobody.get('/demo/outbox')).text;
    expect(page).toContain('duty@example.org');
    expect(page).toContain('Frontdoor at Elm Tree Surgery: something needs you now');
    expect(page).toContain('href="http://surgery.example.org/staff/elm-tree"');
    expect(page).not.toMatch(/Zebedee|chest/i);
  });

  test('the staff app is told of it', async () => {
    expect((await rosa.get('/api/elm-tree/practice')).body.demoOutbox).toBe(true);
  });

  test('is nobody’s page on a live surgery', async () => {
    const live = await staffSite(await open(), fridayMorning);
    expect((await live.nobody.get('/demo/outbox')).status).toBe(404);
  });
});
