import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { beginDetails, newEmail, sendDetails, sentAbout } from '../support/new-details.ts';
import { notifyForTexts } from '../support/notify-config.ts';
import { aboutMe, answer, born, browser, type Form, rows } from '../support/patient-site.ts';
import { type Desk, type StaffSite, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';
const minute = 60_000;

onBothDatabases('R47 new name, address and contact details', (open) => {
  let site: StaffSite;
  let jo: Desk;
  let rosa: Desk;
  let ravi: Desk;
  beforeAll(async () => {
    site = await staffSite(await open(), fridayMorning, { notify: notifyForTexts });
    [jo, rosa, ravi] = await Promise.all([site.signIn('jo'), site.signIn('rosa'), site.signIn('ravi')]);
  });
  beforeEach(() => site.clock.set(fridayMorning));

  const send = (pages: Record<string, Form>, who?: Form) => sendDetails(site, browser(site), pages, who);
  const changesOf = async (id: string, desk = jo) => (await desk.open(id)).contactChanges;
  const changeOf = async (id: string, field: string) =>
    (await changesOf(id)).find((change) => change.field === field)!;
  const decide = async (id: string, field: string, body: object, desk = jo) => {
    const { id: change } = await changeOf(id, field);
    return desk.post(`/api/elm-tree/consultations/${id}/contact-changes/${change}/decide`, body);
  };
  const accept = (id: string, field: string, proof: string, more = {}) =>
    decide(id, field, { decision: 'accept', proof, ...more });
  const said = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]!.message;
  const told = async (id: string) => (await jo.open(id)).timeline.map(({ what }) => what);

  /** The pages of what was ticked, between those that everybody meets. */
  const onlyTicked = (details: string[], pages: Record<string, Form>): Record<string, Form> => ({
    patient: aboutMe,
    details: { details },
    ...pages,
    words: { words: '' },
    contact: newEmail.contact!,
    about: newEmail.about!,
  });

  /** Somebody whose NHS number joins what they send into one person (S18). */
  const known = (pages: Record<string, Form>, nhsNumber: string): Record<string, Form> => ({
    ...pages,
    about: { postcode: 'LS1 4DY', nhsNumber },
  });

  describe('the form', () => {
    test('says what it is for, asks no emergency list, and reads the date of birth back', async () => {
      const me = browser(site);
      const first = await me.get('/elm-tree/details');
      expect(first.words).toContain(
        'New name, address or contact details You can give us or change a name, an address, a phone number, an email address, the next of kin, the pharmacy, the ethnic group, or what helps with getting care. We check it before we change the record.',
      );
      const draft = await beginDetails(me);
      const next = await me.post(`${draft}/patient`, aboutMe);
      expect(next.location).toBe(`${draft}/details`);
      expect((await me.get(next.location)).words).toContain('12 March 1958');
      expect((await me.post('/elm-tree/details', {})).status).toBe(422);
    });

    test('whoever comes by the ordinary form finds it there, and whoever meant something else meets the emergency list', async () => {
      const me = browser(site);
      const draft = await beginDetails(me);
      await me.post(`${draft}/patient`, aboutMe);
      expect((await me.get(`${draft}/kind`)).words).toContain('New name, address or contact details');
      const other = await me.post(`${draft}/kind`, { kind: 'health-problem' });
      expect(other.location).toBe(`${draft}/emergency`);
    });

    test('a new email typed once stands on the contact page; a carer’s own is another', async () => {
      const me = browser(site);
      const draft = await beginDetails(me);
      const { patient, details, words } = newEmail;
      await answer(me, draft, {
        patient: patient!,
        details: details!,
        'new-contact': newEmail['new-contact']!,
      });
      await answer(me, draft, { words: words! });
      expect((await me.get(`${draft}/contact`)).html).toContain('value="new@example.org"');
    });

    test('S30 no photo is asked for, and the check shows every new detail in its words', async () => {
      const me = browser(site);
      const draft = await beginDetails(me);
      await answer(me, draft, {
        ...onlyTicked(['ethnicity'], { ethnicity: { ethnicity: 'D' } }),
      });
      const check = await me.get(`${draft}/check`);
      expect(check.words).toContain('What is your ethnic group? Mixed: White and Black Caribbean');
      expect(check.words).not.toContain('Photo');
    });

    test('S4 what is written beside is read like anything else', async () => {
      const me = browser(site);
      const draft = await beginDetails(me);
      const { patient, details } = newEmail;
      await answer(me, draft, {
        patient: patient!,
        details: details!,
        'new-contact': newEmail['new-contact']!,
      });
      const written = await me.post(`${draft}/words`, { words: 'I have crushing chest pain right now' });
      expect(written.location).toBe(`${draft}/advice`);
    });
  });

  test('every detail given is one proposal beside what is held, and the record holds none of them yet', async () => {
    const { id } = await send({
      patient: aboutMe,
      details: {
        details: ['name', 'address', 'phone', 'email', 'next-of-kin', 'pharmacy', 'ethnicity', 'needs'],
      },
      'new-name': { newName: 'Alan Marsh', nameReason: 'marriage' },
      'new-address': {
        addressLine1: '4 Mill Lane',
        addressTown: 'Leeds',
        addressPostcode: 'ls84ap',
        addressLetters: 'no',
      },
      'new-contact': {
        newPhone: '07700 900456',
        newPhoneSafe: ['text', 'call'],
        newEmail: 'new@example.org',
        tellOld: 'no',
      },
      'next-of-kin': { kinName: 'Ann Dyer', kinRelation: 'sister', kinPhone: '07700 900789' },
      pharmacy: { pharmacyName: 'Hill Pharmacy', pharmacyPlace: 'High Street, Leeds' },
      ethnicity: { ethnicity: 'D' },
      words: { words: 'I married in May' },
      needs: { needs: ['bsl'], language: '' },
      contact: newEmail.contact!,
      about: newEmail.about!,
    });
    const shown = await jo.open(id);
    expect([shown.row.kind, shown.type, shown.row.words]).toEqual([
      'contact-details',
      'admin',
      'New name, address, phone, email, next of kin, pharmacy, ethnicity, needs: I married in May',
    ]);
    expect(shown.contactChanges.map(({ field, held, value, note }) => [field, held, value, note])).toEqual([
      ['name', 'Alan Whitcombe', 'Alan Marsh', 'Marriage or civil partnership'],
      ['address', 'LS1 4DY', '4 Mill Lane, Leeds, LS8 4AP', 'Letters are not safe there'],
      ['phone', null, '07700900456', 'Safe: text, call'],
      ['email', null, 'new@example.org', null],
      ['next-of-kin', null, 'Ann Dyer, sister, 07700 900789', null],
      ['pharmacy', null, 'Hill Pharmacy, High Street, Leeds', null],
      ['ethnicity', null, 'Mixed: White and Black Caribbean (NHS code D)', null],
      ['needs', null, 'British Sign Language (BSL)', null],
    ]);
    expect(shown.contactChanges[0]!.evidence).toBe(
      'Bring the marriage or civil partnership certificate to the surgery.',
    );
    expect(shown.contactChanges.every(({ state }) => state === 'proposed')).toBe(true);
    expect(shown.tasks).toEqual([]);
    expect([shown.row.reading, shown.notRead]).toEqual(['nothing', []]);
    expect(await rows(site, 'personDetail')).toEqual([]);
    expect(await told(id)).toContain('Gave a new address. It is not used before it is checked');
  });

  describe('the code', () => {
    test('S25 goes to the new address; given on the confirmation it is noted, and staff decide', async () => {
      const me = browser(site);
      const { id, sent } = await sendDetails(site, me, newEmail);
      const confirmation = await me.get(sent);
      expect(confirmation.words).toContain(
        'Confirm the new email address We sent a code to the new email address. It works for 10 minutes. Enter the code',
      );
      expect(confirmation.words).toContain('Then we check the new details.');
      const href = /href="([^"]*\/code\/[^"]*)"/.exec(confirmation.html)![1]!;
      const [code] = await sentAbout(site, id, 'code');
      expect(code).toMatchObject({ channel: 'email', address: 'new@example.org' });
      const empty = await me.post(href, { code: ' ' });
      expect([empty.status, empty.words]).toEqual([
        422,
        expect.stringContaining('There is a problem Enter the code'),
      ]);
      const wrong = await me.post(href, { code: code!.code === '000000' ? '000001' : '000000' });
      expect([wrong.status, wrong.words]).toEqual([
        422,
        expect.stringContaining('That code is not right. Check it and try again.'),
      ]);
      const right = await me.post(href, { code: code!.code });
      expect(right.location).toBe(`${sent}?code=right`);
      const after = (await me.get(right.location)).words;
      expect(after).toContain('Thank you. The code was right.');
      expect(after).not.toContain('Enter the code');
      expect(await changeOf(id, 'email')).toMatchObject({ confirmed: true, state: 'proposed' });
      expect(await sentAbout(site, id, 'contact-changed')).toEqual([]);
    });

    test('nobody else opens it, before or after sending, and it ends after 10 minutes', async () => {
      const me = browser(site);
      const { id, draft, sent } = await sendDetails(site, me, newEmail);
      const href = /href="([^"]*\/code\/[^"]*)"/.exec((await me.get(sent)).html)![1]!;
      const [code] = await sentAbout(site, id, 'code');
      expect((await browser(site).post(href, { code: code!.code })).status).toBe(404);
      const other = await sendDetails(site, browser(site), newEmail);
      const elsewhere = href.replace(draft, other.draft);
      expect((await me.get(elsewhere)).status).toBe(404);
      site.clock.advance(10 * minute);
      const ended = await me.post(href, { code: code!.code });
      expect(ended.location).toBe(`${sent}?code=ended`);
      const after = (await me.get(ended.location)).words;
      expect(after).toContain('That code has ended. We will check it another way.');
      expect(after).not.toContain('Enter the code');
      expect((await changeOf(id, 'email')).confirmed).toBe(false);
      const unsent = await beginDetails(me);
      expect((await me.get(`${unsent}/code/${href.split('/').at(-1)}`)).status).toBe(404);
    });

    test('a number for calls alone gets none, nor does what a colleague takes down', async () => {
      const { id } = await send({
        ...newEmail,
        details: { details: ['phone'] },
        'new-contact': { newPhone: '0113 496 0777', newPhoneSafe: ['call'], tellOld: 'yes' },
      });
      expect(await sentAbout(site, id, 'code')).toEqual([]);
      const entered = await jo.post('/api/elm-tree/consultations', {
        submission: 'a call about an email',
        door: 'phone',
        kind: 'contact-details',
        urgency: null,
        typed: Object.assign({ who: 'self' }, ...Object.values(newEmail)),
      });
      expect(entered.status).toBe(201);
      expect(await sentAbout(site, entered.body.id, 'code')).toEqual([]);
      expect(await changesOf(entered.body.id)).toHaveLength(1);
    });
  });

  describe('accepting', () => {
    test('S17 S25 with a typed identity the code is never enough: a call, a visit or NHS login is', async () => {
      const me = browser(site);
      const { id, sent } = await sendDetails(site, me, newEmail);
      const href = /href="([^"]*\/code\/[^"]*)"/.exec((await me.get(sent)).html)![1]!;
      const [code] = await sentAbout(site, id, 'code');
      await me.post(href, { code: code!.code });
      expect((await changeOf(id, 'email')).proofs).toEqual(['call', 'in-person', 'nhs-login']);
      const byCode = await accept(id, 'email', 'code');
      expect([byCode.status, said(byCode)]).toEqual([
        422,
        'Anybody could have typed this name. Check it by phone, in person or by NHS login',
      ]);
      expect(said(await accept(id, 'email', 'identity'))).toBe(
        'That does not prove it. Check it by phone, in person or by NHS login',
      );
      const noProof = await decide(id, 'email', { decision: 'accept', proof: null });
      expect(said(noProof)).toBe('Select how you checked that it is theirs');
      expect((await accept(id, 'email', 'call')).status).toBe(200);
      expect(await changeOf(id, 'email')).toMatchObject({ state: 'accepted', proofs: [] });
      expect(await told(id)).toContain('Accepted the new email address, checked by a call');
    });

    test('S23 told only where that is safe: every old address once, and never the new one', async () => {
      const before = await send(known(newEmail, '999 000 0018'));
      await accept(before.id, 'email', 'call');
      expect(await sentAbout(site, before.id, 'contact-changed')).toEqual([]);
      const again = known(
        {
          ...newEmail,
          'new-contact': { newEmail: 'newer@example.org', tellOld: 'yes' },
          contact: { phone: '07700 900123', email: 'new@example.org', safe: ['text', 'email'] },
        },
        '999 000 0018',
      );
      const { id } = await send(again);
      expect((await changeOf(id, 'email')).held).toBe('new@example.org');
      await accept(id, 'email', 'call');
      const gone = (await sentAbout(site, id, 'contact-changed')).map(({ address, token }) => [
        address,
        token,
      ]);
      expect(gone.sort()).toEqual([
        ['07700900123', null],
        ['new@example.org', null],
      ]);
      expect((await jo.open(id)).contact.email).toBe('newer@example.org');
    });

    test('S23 where the old address may not be told, nobody there hears of it, and the link there ends', async () => {
      const before = await send(known(newEmail, '999 000 0026'));
      await accept(before.id, 'email', 'call');
      const { id } = await send(
        known(
          {
            ...newEmail,
            'new-contact': { newEmail: 'hidden@example.org', tellOld: 'no' },
            contact: { phone: '', email: 'shared@example.org', safe: ['email'] },
          },
          '999 000 0026',
        ),
      );
      expect((await changeOf(id, 'email')).tellOld).toBe(false);
      const [received] = await sentAbout(site, id, 'received');
      await accept(id, 'email', 'in-person');
      expect(await sentAbout(site, id, 'contact-changed')).toEqual([]);
      expect((await browser(site).get(`/elm-tree/m/${received!.token}`)).status).toBe(404);
      expect(await sentAbout(site, id, 'new-link')).toEqual([
        expect.objectContaining({ address: 'hidden@example.org' }),
      ]);
    });

    test('S17 S25 of a checked sender the code is enough once the old address is told, and not where there is none', async () => {
      const held = await send(known(newEmail, '999 000 0034'));
      await accept(held.id, 'email', 'call');
      const me = browser(site);
      const pages = known(
        { ...newEmail, 'new-contact': { newEmail: 'third@example.org', tellOld: 'yes' } },
        '999 000 0034',
      );
      const { id, sent } = await sendDetails(site, me, pages);
      const href = /href="([^"]*\/code\/[^"]*)"/.exec((await me.get(sent)).html)![1]!;
      const [code] = await sentAbout(site, id, 'code');
      await me.post(href, { code: code!.code });
      await jo.act(id, 'identity', { level: 'matches', checked: 'nhs-number' });
      expect((await changeOf(id, 'email')).proofs[0]).toBe('code');
      expect((await accept(id, 'email', 'code')).status).toBe(200);
      expect((await sentAbout(site, id, 'contact-changed')).map(({ address }) => address)).toEqual([
        'new@example.org',
      ]);

      const alone = browser(site);
      const nobody = await sendDetails(site, alone, {
        ...newEmail,
        patient: { name: 'Wilf Green', ...born('1950-01-01'), registered: 'yes' },
      });
      const link = /href="([^"]*\/code\/[^"]*)"/.exec((await alone.get(nobody.sent)).html)![1]!;
      const [second] = await sentAbout(site, nobody.id, 'code');
      await alone.post(link, { code: second!.code });
      await jo.act(nobody.id, 'identity', { level: 'matches', checked: 'address' });
      expect(said(await accept(nobody.id, 'email', 'code'))).toBe(
        'There is no old address that could be told. Check it by phone, in person or by NHS login',
      );
      expect((await changeOf(nobody.id, 'email')).state).toBe('proposed');
    });

    test('a name by the paper; what is harmless by a sender who was checked; nothing else', async () => {
      const { id } = await send(
        onlyTicked(['name', 'pharmacy', 'ethnicity'], {
          'new-name': { newName: 'Alan Marsh', nameReason: 'deed-poll' },
          pharmacy: { pharmacyName: 'Hill Pharmacy', pharmacyPlace: 'Leeds' },
          ethnicity: { ethnicity: 'Z' },
        }),
      );
      expect((await changeOf(id, 'name')).proofs[0]).toBe('evidence');
      expect((await accept(id, 'ethnicity', 'identity')).status).toBe(422);
      await jo.act(id, 'identity', { level: 'matches', checked: 'address' });
      expect((await accept(id, 'ethnicity', 'identity')).status).toBe(200);
      expect((await accept(id, 'pharmacy', 'identity')).status).toBe(422);
      expect((await accept(id, 'name', 'evidence')).status).toBe(200);
      expect(await told(id)).toContain(
        'Accepted the new name (was Alan Whitcombe), checked by the paper that shows it',
      );
      expect((await jo.open(id)).row.name).toBe('Alan Whitcombe');
      const found = await jo.get('/api/elm-tree/consultations?queue=all&search=Marsh');
      expect(found.body.items.map((row: { id: string }) => row.id)).toContain(id);
    });

    test('nothing is written over unseen: what is held has to be what was shown beside it', async () => {
      const both = [await send(known(newEmail, '999 000 0042')), await send(known(newEmail, '999 000 0042'))];
      const [one, two] = both.map(({ id }) => id) as [string, string];
      expect((await accept(one, 'email', 'call', { held: null })).status).toBe(200);
      const late = await accept(two, 'email', 'call', { held: null });
      expect([late.status, late.body.detail]).toEqual([
        409,
        'What is held has changed since you opened this. Look at what is held now, then decide again.',
      ]);
      expect((await accept(two, 'email', 'call', { held: 'new@example.org' })).status).toBe(200);
    });

    test('declined, nothing is held, and twice is once', async () => {
      const { id } = await send(known(newEmail, '999 000 0050'));
      expect((await decide(id, 'email', { decision: 'decline', proof: null })).status).toBe(200);
      const { lock } = (await jo.open(id)).row;
      expect((await accept(id, 'email', 'call')).body.lock).toBe(lock);
      expect((await changeOf(id, 'email')).state).toBe('declined');
      expect(await told(id)).toContain('Declined the new email address');
      const next = await send(known(newEmail, '999 000 0050'));
      expect((await changeOf(next.id, 'email')).held).toBeNull();
    });

    test('S18 S29 what a carer gives is the patient’s, and the carer is reached where they were', async () => {
      const { id } = await send(
        {
          carer: { requesterName: 'Priya Nair', relation: 'daughter', agreement: 'agrees' },
          ...newEmail,
          patient: { name: 'Meera Nair', ...born('1941-06-02'), registered: 'yes' },
          contact: { phone: '', email: 'priya@example.org', safe: ['email'] },
        },
        { who: 'other' },
      );
      expect(await changeOf(id, 'email')).toMatchObject({ recipient: 'patient', held: null });
      await accept(id, 'email', 'call');
      expect((await jo.open(id)).contact.email).toBe('priya@example.org');
      expect(await sentAbout(site, id, 'contact-changed')).toEqual([]);
    });

    test('S27 who may not see a hidden request decides nothing, and sees no more than how to reach them', async () => {
      const { id } = await send({
        ...onlyTicked(['email', 'pharmacy'], {
          'new-contact': newEmail['new-contact']!,
          pharmacy: { pharmacyName: 'Hill Pharmacy', pharmacyPlace: 'Leeds' },
        }),
        words: { words: 'My husband hits me and must not know' },
      });
      expect((await changesOf(id)).map(({ field }) => field)).toEqual(['email']);
      expect(await changesOf(id, rosa)).toHaveLength(2);
      expect((await accept(id, 'email', 'call')).status).toBe(403);
      const { id: change } = await changeOf(id, 'email');
      const path = `/api/elm-tree/consultations/${id}/contact-changes/${change}/decide`;
      expect((await rosa.post(path, { decision: 'accept', proof: 'call' })).status).toBe(200);
    });

    test('another surgery finds none of it', async () => {
      const { id } = await send(newEmail);
      const { id: change } = await changeOf(id, 'email');
      for (const act of ['decide', 'copied']) {
        const path = `/consultations/${id}/contact-changes/${change}/${act}`;
        const body = { decision: 'accept', proof: 'call' };
        expect((await ravi.post(`/api/northgate${path}`, body)).status).toBe(404);
        expect((await ravi.post(`/api/elm-tree${path}`, body)).status).toBe(404);
      }
    });
  });

  describe('afterwards', () => {
    test('it is copied to the clinical system once, and the log says who and when', async () => {
      const { id } = await send(newEmail);
      const path = async () =>
        `/api/elm-tree/consultations/${id}/contact-changes/${(await changeOf(id, 'email')).id}/copied`;
      const early = await jo.post(await path());
      expect([early.status, early.body.detail]).toEqual([
        409,
        'Accept the new details before you copy them.',
      ]);
      await accept(id, 'email', 'call');
      site.clock.advance(12 * minute);
      expect((await jo.post(await path())).status).toBe(200);
      expect(await changeOf(id, 'email')).toMatchObject({
        copied: true,
        copiedBy: 'Jo Mills, 10:12am on 27 November 2026',
      });
      expect((await rosa.post(await path())).status).toBe(200);
      expect((await changeOf(id, 'email')).copiedBy).toContain('Jo Mills');
      const copied = (await told(id)).filter((what) => what.startsWith('Copied'));
      expect(copied).toEqual(['Copied the new email address to the clinical system']);
    });

    test('it is not finished as done while something is undecided', async () => {
      const { id } = await send(newEmail);
      await jo.act(id, 'response', { response: 'advice', text: 'Told them at the desk' });
      const early = await jo.act(id, 'finish', { outcome: 'admin-done' });
      expect([early.status, early.body.detail]).toEqual([
        409,
        'Accept or decline each of the new details. Then finish.',
      ]);
      await accept(id, 'email', 'call');
      expect((await jo.act(id, 'finish', { outcome: 'admin-done' })).status).toBe(200);
    });

    test('S18 joined descriptions hold together, and taken apart each keeps what is theirs', async () => {
      const patient = { name: 'Omar Farah', ...born('1974-03-25'), registered: 'yes' };
      const one = await send({ ...newEmail, patient });
      await accept(one.id, 'email', 'call');
      const two = await send({
        ...newEmail,
        patient,
        'new-contact': { newEmail: 'other@example.org', tellOld: 'no' },
      });
      expect((await changeOf(two.id, 'email')).held).toBeNull();
      const [earlier] = (await jo.open(two.id)).earlier;
      await jo.act(two.id, 'match', { patient: earlier!.patient, same: true });
      expect((await changeOf(two.id, 'email')).held).toBe('new@example.org');
      site.clock.advance(minute);
      await accept(two.id, 'email', 'call');
      await jo.act(two.id, 'match', { patient: earlier!.patient, same: false });
      const values = async (id: string) => (await changeOf(id, 'email')).held;
      expect([await values(one.id), await values(two.id)]).toEqual(['new@example.org', 'other@example.org']);
    });
  });
});
