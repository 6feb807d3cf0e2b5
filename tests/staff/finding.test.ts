import type { Row } from '@frontdoor/contract';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { consultationById } from '../../apps/server/src/features/consultations/change-store.ts';
import { onBothDatabases } from '../support/databases.ts';
import { chestPain, type Desk, type StaffSite, sent, staffSite } from '../support/staff-site.ts';

const fridayMorning = '2026-11-27T10:00:00Z';

onBothDatabases('finding requests', (open) => {
  describe('the queues', () => {
    let site: StaffSite;
    let rosa: Desk;
    const ids: Record<string, string> = {};
    beforeAll(async () => {
      site = await staffSite(await open(), '2026-11-25T10:00:00Z');
      rosa = await site.signIn('rosa');
      ids.old = await sent(site, { patient: { name: 'Olive Old' } });
      site.clock.set('2026-11-26T10:00:00Z');
      ids.today = await sent(site, { patient: { name: 'Tom Today' }, kind: 'medication' });
      site.clock.set(fridayMorning);
      ids.new = await sent(site, { patient: { name: 'Nia New' } });
      ids.red = await sent(site, { patient: { name: 'Reg Red' }, flags: [chestPain] });
      ids.mine = await sent(site, { patient: { name: 'Mina Mine' } });
      await rosa.act(ids.mine, 'assign', { assignee: site.members.rosa, team: site.team });
      await rosa.act(ids.mine, 'urgency', { urgency: 'soon' });
      ids.waiting = await sent(site, { patient: { name: 'Will Waiting' } });
      await rosa.act(ids.waiting, 'reply', {
        submission: 'will’s box',
        text: 'Send a photo',
        response: 'more',
      });
      ids.done = await sent(site, { patient: { name: 'Dora Done' } });
      await rosa.act(ids.done, 'finish', { outcome: 'no-action' });
    });

    const names = async (query: string) => {
      const res = await rosa.get(`/api/elm-tree/consultations?${query}`);
      if (res.status !== 200) throw new Error(res.text);
      return (res.body.items as Row[]).map(({ name }) => name.split(' ')[0]);
    };

    test.each([
      ['to-triage', ['Reg', 'Olive', 'Tom', 'Nia']],
      ['red-flags', ['Reg']],
      ['overdue', ['Olive']],
      ['due-today', ['Reg', 'Tom']],
      ['mine', ['Mina']],
      ['in-progress', ['Mina']],
      ['waiting', ['Will']],
      ['finished', ['Dora']],
      ['all', ['Reg', 'Olive', 'Tom', 'Nia', 'Mina', 'Will']],
    ])('R62 %s holds its own, red flags first, then by due time', async (queue, expected) => {
      expect(await names(`queue=${queue}`)).toEqual(expected);
    });

    test('narrowed by kind, urgency, person, team and state', async () => {
      expect(await names('queue=all&kind=medication')).toEqual(['Tom']);
      expect(await names('queue=all&urgency=soon')).toEqual(['Mina']);
      expect(await names(`queue=all&assignee=${site.members.rosa}`)).toEqual(['Mina']);
      expect(await names('queue=all&assignee=me')).toEqual(['Mina']);
      expect(await names('queue=to-triage&assignee=none&kind=medication')).toEqual(['Tom']);
      expect(await names(`queue=all&team=${site.team}`)).toEqual(['Mina']);
      expect(await names('state=finished')).toEqual(['Dora']);
      expect(await names('queue=overdue&state=waiting')).toEqual([]);
    });

    test('page by page it is the same list, with nothing twice and nothing lost', async () => {
      for (const queue of ['all', 'to-triage', 'first-look', 'finished']) {
        const whole = await names(`queue=${queue}&limit=100`);
        const paged: (string | undefined)[] = [];
        let cursor = '';
        do {
          const { body } = await rosa.get(`/api/elm-tree/consultations?queue=${queue}&limit=1${cursor}`);
          paged.push(...(body.items as Row[]).map(({ name }) => name.split(' ')[0]));
          cursor = body.next ? `&cursor=${body.next}` : '';
        } while (cursor);
        expect(paged).toEqual(whole);
      }
    });

    test('a cursor somebody made up is refused in words', async () => {
      const res = await rosa.get('/api/elm-tree/consultations?cursor=abc');
      expect([res.status, res.body.detail]).toEqual([422, 'Start again from the first page.']);
    });

    test('the counts say the same as the lists, and follow every change', async () => {
      const { body } = await rosa.get('/api/elm-tree/counts');
      expect(body).toEqual({
        queues: {
          'to-triage': 4,
          'red-flags': 1,
          'first-look': 5,
          'due-today': 2,
          overdue: 1,
          mine: 1,
          'in-progress': 1,
          waiting: 1,
          finished: 1,
          'set-aside': 0,
          all: 6,
        },
        firstLooksLate: 2,
        tasks: 0,
        tasksLate: 0,
        teams: [{ id: site.team, name: 'Duty clinician', count: 1 }],
      });
      await rosa.act(ids.old!, 'assign', { assignee: site.members.rosa, team: null });
      expect((await rosa.get('/api/elm-tree/counts')).body.queues.mine).toBe(2);
    });

    test('a row says who, how old, what in their own words, and for how long', async () => {
      const { body } = await rosa.get('/api/elm-tree/consultations?queue=red-flags');
      expect(body.items[0]).toMatchObject({
        name: 'Reg Red',
        age: '68',
        words: 'My knee has hurt for two weeks',
        flag: 'Pain in the chest now',
        door: 'online',
        receivedAt: Date.parse(fridayMorning),
        assignee: null,
      });
    });
  });

  describe('search', () => {
    let site: StaffSite;
    let jo: Desk;
    let reference: string;
    beforeAll(async () => {
      site = await staffSite(await open(), fridayMorning);
      jo = await site.signIn('jo');
      const id = await sent(site, {
        patient: { name: 'Siân O’Brien-Jones', birthDate: '1990-02-01', nhsNumber: '9990000018' },
        contact: { phone: '+44 7700 900456' },
      });
      reference = (await jo.open(id)).row.reference;
      await sent(site, { patient: { name: 'Sian Smith' }, contact: { phone: '07700 900789' } });
      const requester = { name: 'Priya Patel', relation: 'mother', agreement: null, childKnows: null };
      await sent(site, { patient: { name: 'Arun Patel', birthDate: '2026-06-20' }, who: 'child', requester });
    });

    const found = async (search: string) => {
      const { body } = await jo.get(`/api/elm-tree/consultations?search=${encodeURIComponent(search)}`);
      return (body.items as Row[]).map(({ name }) => name).sort();
    };

    test.each([
      ['a name without its accent', 'sian', ['Sian Smith', 'Siân O’Brien-Jones']],
      ['two words of a name', 'SIAN obrien', ['Siân O’Brien-Jones']],
      ['one half of a double name', 'Jones', ['Siân O’Brien-Jones']],
      ['whole words only', 'Jon', []],
      ['a phone number as it is dialled', '07700 900456', ['Siân O’Brien-Jones']],
      ['an NHS number with spaces', '999 000 0018', ['Siân O’Brien-Jones']],
      ['a date of birth as it is said', '1/2/1990', ['Siân O’Brien-Jones']],
      ['who wrote for a child', 'Priya', ['Arun Patel']],
      ['nobody', 'Zebedee', []],
      ['nothing but signs', '--- !!', []],
    ])('finds by %s', async (_how, search, expected) => {
      expect(await found(search)).toEqual(expected);
    });

    test('finds by reference, grouped and in small letters', async () => {
      expect(await found(`${reference.slice(0, 4)} ${reference.slice(4)}`.toLowerCase())).toEqual([
        'Siân O’Brien-Jones',
      ]);
    });

    test('finds by a reference that has no digit, and by a name that looks like one', async () => {
      const id = await sent(site, { patient: { name: 'Myfanwy Pryth' } });
      await site.deps.database.within(site.elmTree, async ({ q, t, organisation }) => {
        await q
          .update(t.consultation)
          .set({ reference: 'CDFHJKMN' })
          .where(and(eq(t.consultation.organisation, organisation), eq(t.consultation.id, id)));
      });
      expect(await found('cdfh jkmn')).toEqual(['Myfanwy Pryth']);
      await sent(site, { patient: { name: 'Wynn Fryd' } });
      expect(await found('Wynn Fryd')).toEqual(['Wynn Fryd']);
    });

    test('a baby’s age is said in months', async () => {
      const { body } = await jo.get('/api/elm-tree/consultations?search=Arun');
      expect(body.items[0]).toMatchObject({ age: '5 months', requester: 'Priya Patel, mother' });
    });
  });

  describe('earlier requests', () => {
    let site: StaffSite;
    let jo: Desk;
    beforeAll(async () => {
      site = await staffSite(await open(), fridayMorning);
      jo = await site.signIn('jo');
    });

    /** Sends a first request and a second, and gives what stands beside the second. */
    async function beside(first: Parameters<typeof sent>[1], second: Parameters<typeof sent>[1]) {
      const earlier = await sent(site, first);
      const later = await sent(site, second);
      const shown = (await jo.open(later)).earlier.filter(({ id }) => id === earlier);
      return { earlier, later, shown: shown.map(({ match, why }) => ({ match, why })) };
    }
    const who = (
      name: string,
      birthDate: string,
      postcode: string | null = null,
      nhsNumber: string | null = null,
    ) => ({
      name,
      birthDate,
      postcode,
      nhsNumber,
    });
    const at = (phone: string, email = 'one@example.org') => ({ phone, email });

    test('S18 R69 the same NHS number and date of birth is the same person, whatever the name', async () => {
      const { shown } = await beside(
        { patient: who('Ann Marie Poole', '1961-05-05', null, '9990000026') },
        { patient: who('Annie Poole-Grant', '1961-05-05', null, '9990000026') },
      );
      expect(shown).toEqual([{ match: 'same', why: null }]);
    });

    test('S18 the same NHS number with another date of birth is nobody we know', async () => {
      const { shown } = await beside(
        { patient: who('Ben Cole', '1961-05-06', null, '9990000034') },
        { patient: who('Ben Cole', '1962-05-06', null, '9990000034') },
      );
      expect(shown).toEqual([]);
    });

    test.each([
      [
        'given name',
        who('Bill Stone', '1950-01-01'),
        who('Billy Stone', '1950-01-01'),
        {},
        {},
        'first letters of the given name',
      ],
      [
        'phone',
        who('Liz Fern', '1950-01-02'),
        who('Elizabeth Fern', '1950-01-02'),
        at('07700 900111'),
        at('+447700900111'),
        'phone',
      ],
    ])(
      'S18 date of birth, family name and %s make it probable, with why',
      async (_by, one, two, here, there, why) => {
        const { shown } = await beside(
          { patient: one, contact: { phone: null, ...here } },
          { patient: two, contact: { phone: null, ...there } },
        );
        expect(shown).toEqual([{ match: 'probable', why: `same date of birth, family name and ${why}` }]);
      },
    );

    test.each([
      ['twins', who('Ella Marsh', '2019-03-03', 'LS2 1AA'), who('Noah Marsh', '2019-03-03', 'LS2 1AA')],
      [
        'a father and son of one name',
        who('John Marsh', '1960-03-03', 'LS2 1AA'),
        who('John Marsh', '1990-03-03', 'LS2 1AA'),
      ],
      ['strangers with one phone', who('Una Reed', '1970-01-01'), who('Ola West', '1981-01-01')],
      ['strangers of one name', who('Mary Jones', '1970-01-01'), who('Mary Jones', '1971-01-01')],
    ])('S18 %s are never joined, not even with the same phone and email', async (_who, one, two) => {
      const { earlier, later, shown } = await beside(
        { patient: one, contact: at('07700 900222') },
        { patient: two, contact: at('07700 900222') },
      );
      expect(shown).toEqual([]);
      const { patient } = (await anybody(earlier))!;
      const res = await jo.act(later, 'match', { patient, same: true });
      expect([res.status, res.body.type]).toEqual([409, 'urn:frontdoor:problem:not-alike']);
    });

    test('S18 one key joins, one key takes apart, and both leave a trace', async () => {
      const { later } = await beside(
        { patient: who('Bob Hale', '1940-01-01') },
        { patient: who('Bobby Hale', '1940-01-01') },
      );
      const { patient } = (await jo.open(later)).earlier[0]!;
      await jo.act(later, 'match', { patient, same: true });
      expect((await jo.open(later)).earlier[0]).toMatchObject({ match: 'same', why: null });
      await jo.act(later, 'match', { patient, same: false });
      const apart = await jo.open(later);
      expect(apart.earlier[0]).toMatchObject({ match: 'probable' });
      expect(apart.timeline.slice(-2).map(({ what }) => what)).toEqual([
        'Joined it with an earlier request: the same person',
        'Took it apart from an earlier request: another person',
      ]);
    });

    test('only the last twelve months are shown', async () => {
      site.clock.set('2025-11-20T10:00:00Z');
      const patient = who('Vera Long', '1933-01-01', null, '9990000042');
      await sent(site, { patient });
      site.clock.set(fridayMorning);
      expect((await jo.open(await sent(site, { patient }))).earlier).toEqual([]);
    });

    /** The patient row behind a request. */
    async function anybody(id: string) {
      return site.deps.database.read(site.elmTree, (reader) => consultationById(reader, id));
    }
  });
});
