import { nationalFormats } from '@frontdoor/contract';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases } from '../support/databases.ts';
import { leaveCall } from '../support/held-call.ts';
import type { Desk } from '../support/staff-site.ts';
import { type National, nationalSite, zipOf } from './surgeries.ts';

/** Everything of a person that a request can hold, each as no figure or code of ours is spelt. */
const planted = {
  name: 'Wilhelmina Quartermaine',
  birthDate: '1947-03-09',
  nhsNumber: '9434765919',
  postcode: 'LS28 7XZ',
  phone: '07700 900461',
  email: 'mina.quartermaine@example.org',
  place: '17 Larkspur Terrace',
  requester: 'Barnaby Featherstone',
  relation: 'stepgrandson',
  words: 'A purple rash after the wedding',
  need: 'Large print, yellow paper',
  language: 'Nahuatl',
  staff: 'Dr Ottoline Vance',
  safeTimes: 'when he is at bowls',
  note: 'Rang her neighbour, heard the parrot',
  reply: 'Dab calamine lotion',
  guest: 'Thaddeus Inglewood',
  where: 'in the greenhouse',
};

/** As it was typed, without its spaces and signs, and a word or number of it alone. */
function spellings(text: string): string[] {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  return [text, text.replace(/[^\p{L}\p{N}]/gu, ''), ...words];
}

/** Of a date of birth also the ways in which others write it; its year alone is in no figure either. */
const birth = ['1947', '09/03/1947', '9 March', '470309', '0903'];

/** Every planted thing that a text holds. A record's id is random and may spell a number: it is not looked through. */
function foundIn(text: string, id: string): string[] {
  const all = text.replaceAll(id, '').toLowerCase();
  const looked = [...Object.values(planted).flatMap(spellings), ...birth];
  return looked.filter((each) => all.includes(each.toLowerCase()));
}

/** Nobody's: it is not looked through, like a request's. */
const callId = '00000000';

onBothDatabases('national files', (open) => {
  let site: National;
  let amir: Desk;
  let id: string;
  beforeAll(async () => {
    site = await nationalSite(await open(), '2026-11-16T09:00:00Z');
    const { name, birthDate, nhsNumber, postcode, phone, email, place, words } = planted;
    id = await site.sendAt('2026-11-18T09:00:00Z', site.elmTree, {
      patient: { name, birthDate, nhsNumber, postcode },
      who: 'other',
      requester: {
        name: planted.requester,
        relation: planted.relation,
        agreement: 'agrees',
        childKnows: null,
      },
      contact: { phone, email, place, safeTimes: planted.safeTimes },
      needs: [planted.need],
      language: planted.language,
      preferredStaff: planted.staff,
      words,
    });
    const rosa = await site.signIn('rosa');
    expect((await rosa.act(id, 'note', { text: planted.note })).status).toBe(200);
    const reply = { submission: 'a box opened', text: planted.reply, response: 'advice' };
    expect((await rosa.act(id, 'reply', reply)).status).toBe(200);
    const when = { startsAt: '2026-11-18T09:30:00Z', startedAt: '2026-11-18T09:30:00Z' };
    const checks = JSON.stringify({ where: planted.where, phone: planted.phone });
    const guest = { kind: 'guest', letInAt: 1, name: planted.guest };
    await leaveCall(site.deps, site.elmTree, {
      id: callId,
      consultation: id,
      ...when,
      checks,
      people: [guest],
    });
    amir = await site.signIn('amir');
    site.clock.set('2026-11-24T09:00:00Z');
  });

  test.each(nationalFormats)(
    'R110 hold no name, address, NHS number, date of birth or free text in any byte (%s)',
    async (format) => {
      const files = await site.files('2026-11-16', format);
      const all = Object.entries(files).flat().join('\n');
      // The request is there, so that what is looked for could be.
      expect(all).toContain('2026-11-18T09:00:00');
      expect(all).toContain('2026-11-18T09:30:00');
      expect(foundIn(all, id)).toEqual([]);
    },
  );

  test.each(nationalFormats)('R110 nor does the zip that a manager takes out (%s)', async (format) => {
    const zip = await zipOf(site, amir, `week=2026-11-16&format=${format}`);
    const files = await site.files('2026-11-16', format);
    const unzipped = Object.entries(unzipSync(zip)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]);
    // Elm Tree's records, as in the files of all; its practice alone.
    const own = Object.fromEntries(unzipped) as Record<string, string>;
    expect(Object.keys(own).sort()).toEqual(Object.keys(files).sort());
    const all = JSON.stringify(own);
    expect(all).toContain('2026-11-18T09:00:00');
    expect(all).not.toContain('B86002');
    expect(foundIn(all, id)).toEqual([]);
  });

  test.each(['month', 'times'])('R110 nor does the table of a %s', async (table) => {
    const res = await amir.get(`/api/elm-tree/national/${table}?month=2026-11`);
    expect(res.status).toBe(200);
    expect(res.text).toContain('B86001');
    expect(foundIn(res.text, id)).toEqual([]);
  });
});
