import type { Me, VideoCall, VideoChecks, VideoDay, VideoPersonShown, VideoRow } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday, minutesAgo, rosa } from './people.ts';

const minute = 60_000;

const row = (id: string, changes: Partial<VideoRow>): VideoRow => ({
  id,
  consultation: 'alan',
  reference: 'F7K29MQX',
  name: 'Alan Whitcombe',
  age: '67',
  clinician: rosa,
  startsAt: friday,
  state: 'invited',
  waitingSince: null,
  guestsWaiting: 0,
  delayMinutes: null,
  instead: null,
  ending: null,
  lasted: null,
  ...changes,
});

const person = (id: string, changes: Partial<VideoPersonShown>): VideoPersonShown => ({
  id,
  kind: 'patient',
  name: 'Alan Whitcombe',
  role: 'Patient',
  state: 'waiting',
  here: true,
  instance: 'page-of-alan',
  expected: null,
  arrivedAt: minutesAgo(6),
  letInAt: null,
  leftAt: null,
  ...changes,
});

const answered: VideoChecks = {
  present: 'his daughter',
  alone: false,
  safe: 'yes',
  where: '1 Elm Road, Leeds',
  phone: '07700 900456',
  chaperone: 'declined',
  adult: '',
};

const record = `Alan Whitcombe, born 3 Feb 1959, NHS 999 012 3454
Video call with Rosa Shah on 27 November 2026, 3:58pm to 4:10pm
With them: his daughter. Private and safe: yes. Chaperone: offered, declined.
Consultation via multimedia (978871000000104)
Chest clear on listening to him speak in full sentences. Advice given.`;

/** A clinic: one held, one who waits with a guest, one not here yet, one who chose a visit. */
const clinic = (): VideoRow[] => [
  row('v-grace', {
    consultation: 'grace',
    name: 'Grace Oyelaran',
    age: '29',
    startsAt: minutesAgo(40),
    state: 'ended',
    ending: 'held',
    lasted: 12 * minute,
  }),
  row('v-alan', { startsAt: minutesAgo(8), waitingSince: minutesAgo(6), guestsWaiting: 1 }),
  row('v-omar', {
    consultation: 'omar',
    name: 'Omar Farah',
    age: '52',
    startsAt: friday + 12 * minute,
    waitingSince: minutesAgo(1),
  }),
  row('v-hannah', {
    consultation: 'hannah',
    name: 'Hannah Price',
    age: '24',
    startsAt: friday + 32 * minute,
  }),
  row('v-dev', {
    consultation: 'dev',
    name: 'Dev Patel',
    age: '35',
    startsAt: friday + 52 * minute,
    state: 'cancelled',
    instead: 'visit',
  }),
];

/** Video calls in memory; refusals are worded as the server words them. */
export function createMockVideo(who: () => Me['memberships'][number]) {
  const state = {
    settings: { offered: true, sharing: true, files: true, chat: true } as VideoDay['settings'],
    items: [] as VideoRow[],
    /** What is special about single calls. */
    calls: {} as Record<string, Partial<VideoCall>>,
  };
  const delay = (clinician: string, minutes: number) => {
    const waiting = state.items.filter((one) => one.clinician.id === clinician && one.state === 'invited');
    for (const one of waiting) one.delayMinutes = minutes || null;
    return { calls: waiting.length };
  };
  const callOf = (id: string): VideoCall | null => {
    const found = state.items.find((one) => one.id === id);
    if (!found) return null;
    const plain: Omit<VideoCall, keyof VideoRow> = {
      lock: 1,
      requestLock: 1,
      birthDate: '1959-02-03',
      young: false,
      phone: '07700 900456',
      doNotRing: null,
      allowed: { sharing: true, files: true, chat: true },
      people: [],
      guests: [],
      checks: null,
      checkedBy: null,
      startedAt: null,
      endedAt: null,
      outcome: null,
      code: null,
      feedback: null,
      record: null,
      mayHold: who().role === 'clinician',
    };
    return { ...found, ...plain, ...state.calls[id] };
  };

  /** What a post to one call does to it. */
  const acts: Record<
    string,
    (call: VideoCall, body: Record<string, unknown>, rest: string[]) => Partial<VideoCall>
  > = {
    switch: (_call, { sharing, files, chat }) => ({
      allowed: { sharing, files, chat } as VideoCall['allowed'],
    }),
    checks: (_call, { checks }) => ({ checks: checks as VideoChecks, checkedBy: 'Rosa Shah, 3:58pm' }),
    end: (_call, { ending, outcome, code }) => ({
      ...({ ending, outcome, code } as Pick<VideoCall, 'ending' | 'outcome' | 'code'>),
      state: 'ended',
      waitingSince: null,
      endedAt: friday,
      lasted: 12 * minute,
      record,
    }),
    change: (_call, { startsAt }) => ({ startsAt: (startsAt as number | null) ?? friday }),
    cancel: () => ({ state: 'cancelled', waitingSince: null, endedAt: friday }),
    people: ({ people }, _body, [id, act]) => ({
      people: people.map((one) =>
        one.id === id
          ? { ...one, state: act === 'let-in' ? 'in' : act === 'refuse' ? 'refused' : 'left' }
          : one,
      ),
    }),
    guests: ({ guests }, { name, role }, [ended]) => ({
      guests: ended
        ? guests.map((one) => (one.id === ended ? { ...one, ended: true } : one))
        : [
            ...guests,
            { id: `g-${guests.length + 1}`, name, role, ended: false } as VideoCall['guests'][number],
          ],
    }),
  };

  function act(id: string, name: string, rest: string[], body: Record<string, unknown>): Answer {
    const call = callOf(id);
    if (!call) return refuse(404, 'not-found', 'Not here', 'This call is not here.');
    if (name === 'join') return ok({ person: 'p-me', live: 'live' });
    if (name === 'leave') return ok({});
    if (typeof body.lock === 'number' && body.lock !== call.lock)
      return refuse(
        409,
        'stale',
        'This call has changed since you opened it',
        'Amir Khan, 15:58: Time changed. Your words are kept.',
      );
    const changes = acts[name]?.(call, body, rest);
    if (!changes) return refuse(404, 'not-found', 'Not here', 'Not here.');
    state.calls[id] = { ...state.calls[id], ...changes, lock: call.lock + 1 };
    Object.assign(
      state.items.find((one) => one.id === id)!,
      Object.fromEntries(Object.entries(changes).filter(([key]) => Object.hasOwn(row('', {}), key))),
    );
    if (name !== 'guests' || rest.length > 0) return ok({ lock: call.lock + 1 });
    const link = 'https://elm-tree.example.org/elm-tree/v/3fQ8sVb1xY7kT2pLw0ZcAg';
    return ok({ id: 'g-1', link, channel: body.email ? 'email' : null });
  }

  function invite(consultation: string, name: string, body: Record<string, unknown>): Answer {
    if (body.startsAt !== null && (body.startsAt as number) > friday + 365 * 24 * 60 * minute)
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was sent.', [
        { path: 'startsAt', message: 'Choose a time within a year' },
      ]);
    const startsAt = (body.startsAt as number | null) ?? friday;
    const id = `v-made-${state.items.length + 1}`;
    state.items.push(row(id, { consultation, name, age: '40', startsAt }));
    const invited = { id, consultation, channel: 'email', message: 'm-1', holdMs: 10_000 };
    return { status: 201, body: invited };
  }

  /** Takes what follows the practice in the address; null where it is not ours. */
  function handle(
    method: string,
    [noun = '', id = '', name = '', ...rest]: string[],
    address: URL,
    body: Record<string, unknown>,
    nameOf: (consultation: string) => string,
  ): Answer | null {
    if (noun === 'consultations' && name === 'video')
      return method === 'POST'
        ? invite(id, nameOf(id), body)
        : ok({ items: state.items.filter((one) => one.consultation === id) });
    if (noun !== 'video') return null;
    if (id === '') {
      const day = address.searchParams.get('day') ?? '';
      const items = state.items.filter((one) => new Date(one.startsAt).toISOString().startsWith(day));
      return ok({ day, settings: state.settings, items } satisfies VideoDay);
    }
    if (id === 'settings') {
      if (method === 'POST') Object.assign(state.settings, body);
      return ok(state.settings);
    }
    if (id === 'by-name') return invite('begun', (body.to as { name: string }).name, body);
    if (id === 'delay') return ok(delay(String(body.clinician), Number(body.minutes)));
    if (name === 'chat') return ok({ lines: [] });
    if (method === 'POST') return act(id, name, rest, body);
    const call = callOf(id);
    return call ? ok(call) : refuse(404, 'not-found', 'Not here', 'This call is not here.');
  }

  return {
    state,
    handle,
    callOf,
    /** A clinic of five. */
    put() {
      state.items = clinic();
    },
    /** Alan Whitcombe and an interpreter at the door of his call, under another name than was expected. */
    knock() {
      state.calls['v-alan'] = {
        people: [
          person('p-alan', {}),
          person('p-guest', {
            kind: 'guest',
            name: 'Piotr',
            role: 'Interpreter',
            expected: 'Anna Kowalska',
            instance: 'page-of-piotr',
            arrivedAt: minutesAgo(2),
          }),
        ],
        guests: [{ id: 'g-1', name: 'Anna Kowalska', role: 'interpreter', ended: false }],
      };
    },
    /** The call of Alan Whitcombe under way, with all three in it and the first questions asked. */
    begin() {
      this.knock();
      const people = state.calls['v-alan']!.people!.map((one) => ({ ...one, state: 'in' as const }));
      const staff = person('p-me', { kind: 'staff', name: 'Rosa Shah', role: 'Clinician', state: 'in' });
      Object.assign(state.calls['v-alan']!, {
        people: [staff, ...people],
        checks: answered,
        checkedBy: 'Rosa Shah, 3:58pm',
        startedAt: minutesAgo(1),
      });
      const inCall = { state: 'started', waitingSince: null, guestsWaiting: 0 } as const;
      Object.assign(state.items.find(({ id }) => id === 'v-alan')!, inCall);
    },
  };
}
