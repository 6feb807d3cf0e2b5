import type { AnswerClosure, ClosureNotice, Me, OverseenPractice } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday, minutesAgo } from './people.ts';

const day = 24 * 60 * 60_000;

/** Somebody of a commissioner: no practice of their own. */
export const pat: Me = {
  user: { id: 'u-pat', name: 'Pat Green', email: 'pat.green@example.org' },
  memberships: [
    {
      organisation: 'o9',
      slug: 'aire-valley',
      name: 'Aire Valley Commissioning',
      member: 'm-pat',
      role: 'manager',
      kind: 'commissioner',
    },
  ],
};

const practices: OverseenPractice[] = [
  {
    ...{ slug: 'elm-tree', name: 'Elm Tree Surgery', odsCode: 'B86001', requests: 143, ratePer1000: 20.7 },
    ...{ answeredInTimePercent: 96, urgentSameDayPercent: 94, firstLookInTimePercent: 88 },
    ...{ redFlags: 7, redFlagMinutes: 4, closures: 2, closuresUnanswered: 1 },
  },
  {
    ...{ slug: 'northgate', name: 'Northgate Surgery', odsCode: null, requests: 1210, ratePer1000: null },
    ...{ answeredInTimePercent: 81, urgentSameDayPercent: 90, firstLookInTimePercent: 72 },
    ...{ redFlags: 31, redFlagMinutes: 12, closures: 0, closuresUnanswered: 0 },
  },
  {
    ...{ slug: 'ashfield', name: 'Ashfield Branch', odsCode: 'B86099', requests: null, ratePer1000: null },
    ...{ answeredInTimePercent: null, urgentSameDayPercent: null, firstLookInTimePercent: null },
    ...{ redFlags: null, redFlagMinutes: null, closures: 1, closuresUnanswered: 0 },
  },
];

const notices: ClosureNotice[] = [
  {
    id: 'closure-1',
    practice: { slug: 'elm-tree', name: 'Elm Tree Surgery' },
    routes: ['Phone'],
    startsAt: minutesAgo(60),
    endsAt: friday + 2 * 60 * 60_000,
    endedAt: null,
    reason: 'The phone line is down',
    contact: 'Pat Green, Aire Valley Commissioning',
    ...{ answer: null, note: '', answeredBy: null, answeredAt: null },
  },
  {
    id: 'closure-0',
    practice: { slug: 'ashfield', name: 'Ashfield Branch' },
    routes: ['Online form: clinical', 'Front desk'],
    startsAt: friday - 20 * day,
    endsAt: friday - 20 * day + 3 * 60 * 60_000,
    endedAt: friday - 20 * day + 2 * 60 * 60_000,
    reason: 'Flood',
    contact: 'Pat Green',
    answer: 'agreed',
    note: 'Nobody could work there',
    answeredBy: 'Pat Green, Aire Valley Commissioning',
    answeredAt: friday - 19 * day,
  },
];

/** What a commissioner sees, in memory; like the server, it knows nobody else. */
export function createMockOversight() {
  const state = {
    practices: structuredClone(practices),
    notices: structuredClone(notices),
  };

  function answer(id: string, { answer, note }: AnswerClosure): Answer {
    if (answer === 'not-agreed' && note === '')
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'note', message: 'Say why it is not agreed. The practice reads it' },
      ]);
    const found = state.notices.find((each) => each.id === id)!;
    const answeredBy = 'Pat Green, Aire Valley Commissioning';
    Object.assign(found, { answer, note, answeredBy, answeredAt: friday });
    return ok({ items: state.notices });
  }

  function handle(address: URL, body: Record<string, unknown>): Answer {
    const [, , , noun, part, , closure] = address.pathname.split('/');
    if (noun !== 'oversight') return refuse(404, 'not-found', 'Refused', 'Not here.');
    if (closure) return answer(closure, body as unknown as AnswerClosure);
    if (part === 'closures') return ok({ items: state.notices });
    const { from, to } = Object.fromEntries(address.searchParams);
    return ok({ from, to, smallNumbers: 5, practices: state.practices });
  }

  return { state, handle };
}

/** Signs Pat in, who works for the commissioner alone. */
export function asCommissioner({ state }: { state: { me: Me } }): void {
  Object.assign(state.me, structuredClone(pat));
}
