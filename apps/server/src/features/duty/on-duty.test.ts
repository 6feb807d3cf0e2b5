import { loadContent } from '@frontdoor/content';
import type { DutyPerson } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { bankHolidays } from '@frontdoor/hours';
import { beforeAll, expect, test } from 'vitest';
import { onBothDatabases, type TestDatabase } from '../../../../../tests/support/databases.ts';
import { sealPeople } from './content.ts';
import { onDuty } from './on-duty.ts';
import { putSlot } from './store.ts';

const calendar = { holidays: bankHolidays(loadContent().bankHolidays) };
const elm = 'elm';
const oak = 'oak';

const person = (name: string, member: string | null = null): DutyPerson => ({
  name,
  member,
  phone: '07700 900201',
  email: `${name.toLowerCase()}@example.org`,
});

onBothDatabases('who is on duty', (open) => {
  let own: TestDatabase;
  let left: string;
  beforeAll(async () => {
    own = await open();
    const { database, vault } = own;
    for (const id of [elm, oak]) vault.addOrganisation(id);
    left = newId();
    await database.within(elm, async (tx) => {
      const put = (day: string, half: string, duty: DutyPerson | null, second: DutyPerson | null) =>
        putSlot(tx, { day, half, content: sealPeople(vault, elm, { duty, second }), changedAt: 0 });
      await put('friday', 'am', person('Ann'), person('Bob'));
      await put('friday', 'pm', person('Cat'), person('Dan'));
      await put('monday', 'am', person('Eve'), null);
      await put('2026-12-04', 'am', person('Lou'), person('Bob'));
      const gone = person('Gus', left);
      await put('tuesday', 'am', gone, person('Bob'));
      await put('tuesday', 'pm', person('Ann'), { ...gone, phone: '1' });
    });
    await database.within(oak, async (tx) => {
      const people = { duty: person('Zoe'), second: person('Yan') };
      await putSlot(tx, { day: 'friday', half: 'am', content: sealPeople(vault, oak, people), changedAt: 0 });
    });
  });

  const names = (organisation: string, at: string) =>
    own.database.read(organisation, async (reader) => {
      const { duty, second } = await onDuty(reader, own.vault, Date.parse(at), calendar);
      return [duty?.name ?? null, second?.name ?? null];
    });

  test.each([
    ['in the morning', '2026-11-27T12:59:00Z', ['Ann', 'Bob']],
    ['from one o’clock', '2026-11-27T13:00:00Z', ['Cat', 'Dan']],
    ['after closing, until the next opening', '2026-11-30T07:59:00Z', ['Cat', 'Dan']],
    ['at the next opening, whoever is missing', '2026-11-30T08:00:00Z', ['Eve', null]],
    ['on a date that differs from its weekday', '2026-12-04T09:00:00Z', ['Lou', 'Bob']],
    ['on that date, in the half that does not', '2026-12-04T14:00:00Z', ['Cat', 'Dan']],
    ['where the rota has nobody', '2026-12-02T09:00:00Z', [null, null]],
  ])('S2 S3 %s', async (_when, at, expected) => {
    expect(await names(elm, at)).toEqual(expected);
  });

  test('S2 somebody who has left is nobody: their rung is passed over', async () => {
    expect(await names(elm, '2026-12-01T09:00:00Z')).toEqual([null, 'Bob']);
    expect(await names(elm, '2026-12-01T14:00:00Z')).toEqual(['Ann', null]);
  });

  test('S2 is asked of one surgery and never answered from another', async () => {
    expect(await names(oak, '2026-11-27T09:00:00Z')).toEqual(['Zoe', 'Yan']);
    expect(await names(oak, '2026-11-27T14:00:00Z')).toEqual([null, null]);
  });
});
