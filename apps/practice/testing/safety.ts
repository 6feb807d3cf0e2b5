import {
  halves,
  type Problem,
  type RotaPeople,
  type RotaSlot,
  rotaDays,
  type Safety,
  type SaveNumber,
  type SaveRota,
} from '@frontdoor/contract';
import { friday } from './people.ts';

const rosa = { name: 'Rosa Shah', member: 'm-rosa', phone: '07700 900101', email: 'rosa.shah@example.org' };
const amir = { name: 'Amir Khan', member: 'm-amir', phone: '07700 900104', email: 'amir.khan@example.org' };

const week: RotaSlot[] = rotaDays.flatMap((day) =>
  halves.map((half) => ({ day, half, duty: rosa, second: amir })),
);

/** Friday afternoon is whole, Monday morning has no second contact; the crisis line was checked long ago. */
const safety: Safety = {
  live: true,
  liveAt: friday - 30 * 24 * 3_600_000,
  missing: [],
  warnings: [
    { part: 'rota', words: 'Monday 30 November, morning: There is no second contact.' },
    { part: 'settings', words: 'Nobody is named as clinical lead, so nobody can see a sealed photo.' },
  ],
  mayEdit: true,
  today: '2026-11-27',
  rota: [...week, { day: '2026-11-30', half: 'am', duty: rosa, second: null }],
  ahead: [
    { date: '2026-11-27', day: 'friday', half: 'pm', duty: rosa, second: amir, faults: [] },
    {
      date: '2026-11-30',
      day: '2026-11-30',
      half: 'am',
      duty: rosa,
      second: null,
      faults: ['There is no second contact.'],
    },
    { date: '2026-11-30', day: 'monday', half: 'pm', duty: rosa, second: amir, faults: [] },
  ],
  numbers: [
    {
      service: 'crisis',
      name: 'Leeds crisis team',
      number: '0113 496 0203',
      checkedBy: 'Amir Khan',
      checkedOn: '2025-11-01',
    },
  ],
  settings: {
    firstLookMinutes: 30,
    maternityWeek: 20,
    safeguardingLead: 'm-rosa',
    clinicalLead: null,
    outOfHours: null,
  },
};

export type MockSafety = {
  state: Safety;
  handle(part: string, body: unknown): { status: number; body: unknown };
};

/** What a practice set about danger, in memory. A phone number of three digits is refused, as the server would. */
export function createMockSafety(): MockSafety {
  const state = structuredClone(safety);
  return {
    state,
    handle(part, body) {
      if (part === 'rota') {
        const { slots, duty, second } = body as SaveRota;
        const errors = faultsIn({ duty, second });
        if (errors.length > 0) return { status: 422, body: refusal(errors) };
        for (const { day, half } of slots) {
          state.rota = state.rota.filter((slot) => slot.day !== day || slot.half !== half);
          if (duty || second) state.rota.push({ day, half, duty, second });
        }
      }
      if (part === 'numbers') {
        const saved = body as SaveNumber;
        state.numbers = [...state.numbers.filter(({ service }) => service !== saved.service), saved];
      }
      if (part === 'settings') Object.assign(state.settings, body);
      if (part === 'live') Object.assign(state, { live: true, liveAt: friday });
      return { status: 200, body: state };
    },
  };
}

function faultsIn({ duty, second }: RotaPeople): { path: string; message: string }[] {
  const people = Object.entries({ duty, second });
  return people.flatMap(([path, person]) =>
    person && /^\d{1,3}$/.test(person.phone)
      ? [
          {
            path: `${path}.phone`,
            message: 'Enter a phone number with its area code, like 0113 496 0123',
          },
        ]
      : [],
  );
}

const refusal = (errors: { path: string; message: string }[]): Problem => ({
  type: 'urn:frontdoor:problem:invalid',
  title: 'Some of this needs to be put right',
  status: 422,
  detail: 'Nothing was changed.',
  requestId: 'r-1',
  errors,
});
