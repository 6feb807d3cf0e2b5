import { type AddClosure, type Closure, kinds, type Opening, type SaveHours } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday } from './people.ts';

const hour = 3_600_000;

const closure = (changes: Partial<Closure>): Closure => ({
  id: 'closure-1',
  routes: ['phone'],
  startsAt: friday - hour,
  endsAt: friday + 2 * hour,
  inCoreHours: true,
  reason: 'The phone line is down',
  commissionerContact: 'Sam Field, ICB',
  madeBy: 'Amir Khan',
  madeAt: friday - hour,
  ended: null,
  answer: null,
  ...changes,
});

/** The phones are down for the afternoon; a learning afternoon a month and a Saturday session; Christmas is near. */
const opening: Opening = {
  mayEdit: true,
  today: '2026-11-27',
  version: 'v1',
  hours: {
    routes: {
      clinical: { kind: 'core' },
      admin: { kind: 'always' },
      phone: {
        kind: 'weekly',
        bankHolidays: 'closed',
        days: {
          monday: [{ from: '08:00', to: '18:30' }],
          tuesday: [{ from: '08:00', to: '18:30' }],
          wednesday: [
            { from: '08:00', to: '12:30' },
            { from: '14:00', to: '18:30' },
          ],
          thursday: [{ from: '08:00', to: '18:30' }],
          friday: [{ from: '08:00', to: '18:30' }],
          saturday: [],
          sunday: [],
        },
      },
      desk: { kind: 'core' },
    },
    specialDays: [
      {
        date: '2026-12-24',
        routes: ['phone', 'desk'],
        times: [{ from: '08:00', to: '13:00' }],
        note: 'Christmas Eve',
      },
    ],
    extra: [{ day: 'saturday', range: { from: '09:00', to: '12:00' }, routes: ['desk'] }],
    covered: [
      {
        day: 'wednesday',
        weeks: [2],
        range: { from: '13:00', to: '18:30' },
        routes: ['phone', 'desk'],
        by: 'Northgate Hub',
        number: '0113 496 0555',
      },
    ],
    outOfHours: Object.fromEntries(
      kinds.map((kind) => [kind, kind === 'admin' ? 'open' : 'closed']),
    ) as Opening['hours']['outOfHours'],
  },
  now: [
    { route: 'clinical', state: 'core', words: 'Open until 6:30pm today' },
    { route: 'admin', state: 'core', words: 'Open' },
    { route: 'phone', state: 'closed', words: 'Closed. Opens at 6pm today' },
    { route: 'desk', state: 'core', words: 'Open until 6:30pm today' },
  ],
  closures: [
    closure({}),
    closure({
      id: 'closure-0',
      routes: ['clinical', 'admin', 'phone', 'desk'],
      startsAt: friday - 60 * 24 * hour,
      endsAt: friday - 60 * 24 * hour + 3 * hour,
      reason: 'Flood',
      ended: { by: 'Amir Khan', at: friday - 60 * 24 * hour + 2 * hour },
    }),
  ],
  holidays: {
    dates: ['2026-12-25', '2026-12-28', '2027-01-01'],
    refreshedAt: friday - 5 * hour,
    warnings: [],
  },
  links: [
    {
      name: 'You and Your General Practice',
      href: 'https://www.england.nhs.uk/',
      checkedAt: friday - 24 * hour,
      fault: null,
    },
  ],
  settings: { urgentBy: '17:30', dueSoonMinutes: 60 },
};

/** Hours and closures in memory, with the refusals of the server that a screen has to show. */
export function createMockOpening() {
  const state = structuredClone(opening);

  function handle(part: string, id: string, body: Record<string, unknown>): Answer {
    if (part === '') return ok(state);
    if (part === 'hours') return saveHours(body as unknown as SaveHours);
    if (part === 'settings') return saveSettings(body);
    if (part === 'closures' && id) return end(id);
    return close(body as unknown as AddClosure);
  }

  function saveHours({ version, ...hours }: SaveHours): Answer {
    if (version !== state.version)
      return refuse(
        409,
        'stale',
        'The hours have changed since you opened them',
        'Somebody else saved other hours. Look at them, then make your change again. Nothing of yours was saved.',
      );
    const errors = hours.specialDays.flatMap(({ date }, place) =>
      date === '' ? [{ path: `specialDays.${place}.date`, message: 'Enter a date' }] : [],
    );
    for (const { by, place } of hours.covered.map((line, place) => ({ by: line.by, place })))
      if (by.trim() === '') errors.push({ path: `covered.${place}.by`, message: 'Enter who answers then' });
    if (errors.length > 0)
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', errors);
    Object.assign(state, { hours, version: `${state.version}+` });
    return ok(state);
  }

  function saveSettings(body: Record<string, unknown>): Answer {
    if (body.dueSoonMinutes === null)
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'dueSoonMinutes', message: 'Enter a number of minutes' },
      ]);
    Object.assign(state.settings, body);
    return ok(state);
  }

  function close({ startsAt, ...given }: AddClosure): Answer {
    if (given.endsAt <= (startsAt ?? friday))
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'endsAt', message: 'It must end after it begins' },
      ]);
    const made = closure({ ...given, id: 'closure-2', startsAt: startsAt ?? friday, madeBy: 'Jo Mills' });
    state.closures.unshift(made);
    return ok(state);
  }

  function end(id: string): Answer {
    const ended = state.closures.find((each) => each.id === id)!;
    ended.ended = { by: 'Jo Mills', at: friday };
    return ok(state);
  }

  return { state, handle };
}
