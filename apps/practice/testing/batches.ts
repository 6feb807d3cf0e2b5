import type { Ask, Batch, BatchCounts, BatchLine, BatchRow } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';
import { friday, minutesAgo } from './people.ts';

const ask: Ask = {
  about: 'clinical',
  text: 'Hello {{name}}, your review is due. Please answer these questions before {{Clinic}}.',
  fromRecord: false,
  questionnaire: null,
  replies: true,
  files: false,
  answerBy: '2026-12-04',
  reminders: true,
  expiresDays: null,
};

const faults: BatchLine['faults'][] = [
  [
    {
      code: 'bad-nhs-number',
      words: 'The NHS number is not right: it has 10 digits, and a mistyped one does not add up',
    },
  ],
  [
    {
      code: 'shared-address',
      words: 'The mobile is also on line 12, for another patient. We cannot tell whose it is',
    },
  ],
  [{ code: 'deceased', words: 'This patient has died. Nothing is sent to them' }],
];

const line = (number: number, changes: Partial<BatchLine> = {}): BatchLine => ({
  line: number,
  name: `Patient ${number}`,
  birthDate: '1958-03-12',
  nhsNumber: '999 001 2343',
  channel: 'text',
  state: 'ready',
  faults: [],
  consultation: null,
  progress: null,
  ...changes,
});

const noCounts: BatchCounts = {
  lines: 0,
  ready: 0,
  cannot: 0,
  withheld: 0,
  sent: 0,
  delivered: 0,
  read: 0,
  answered: 0,
  failed: 0,
};

/** A list of 200, of whom three cannot be written to. */
const someLines = (): BatchLine[] =>
  Array.from({ length: 200 }, (_one, place) => {
    const number = place + 2;
    const wrong = faults[place / 50];
    return wrong ? line(number, { state: 'cannot', channel: null, faults: wrong }) : line(number);
  });

/** Batches in memory. */
export function createMockBatches(who: () => { name: string; role: string }) {
  const state: { batch: Batch | null; lines: BatchLine[]; sentBefore: Batch['sentBefore'] } = {
    batch: null,
    lines: [],
    sentBefore: null,
  };
  const maySend = () => who().role !== 'reception';

  function counts(): BatchCounts {
    const of = (test: (one: BatchLine) => boolean) => state.lines.filter(test).length;
    const inState = (name: BatchLine['state']) => of((one) => one.state === name);
    return {
      ...noCounts,
      lines: state.lines.length,
      ready: inState('ready'),
      cannot: inState('cannot'),
      withheld: inState('withheld'),
      sent: inState('sent'),
      delivered: of(({ progress }) => ['delivered', 'read', 'answered'].includes(progress ?? '')),
      read: of(({ progress }) => progress === 'read' || progress === 'answered'),
      answered: of(({ progress }) => progress === 'answered'),
      failed: of(({ progress }) => progress === 'failed'),
    };
  }

  /** A batch as it stands before it is sent, or with what differs. */
  function put(changes: Partial<Batch> = {}): void {
    state.lines = someLines();
    state.batch = {
      id: 'b1',
      title: 'Asthma reviews',
      state: 'preview',
      madeBy: 'Jo Mills',
      madeAt: minutesAgo(5),
      startedAt: null,
      endedAt: null,
      counts: noCounts,
      waits: null,
      ask,
      example: 'Hello Patient 3, your review is due. Please answer these questions before Saturday.',
      sentBefore: null,
      maySend: true,
      ...changes,
    };
  }

  /** As many more of the lines go out. */
  function send(count: number): void {
    const waiting = state.lines.filter((one) => one.state === 'ready').slice(0, count);
    for (const [place, one] of waiting.entries()) {
      const progress = (['answered', 'read', 'delivered', 'failed', 'sent'] as const)[place % 5]!;
      Object.assign(one, { state: 'sent', progress, consultation: 'omar' });
    }
    if (state.batch && !state.lines.some((one) => one.state === 'ready'))
      Object.assign(state.batch, { state: 'done', endedAt: friday });
  }

  const shown = (): Batch => ({
    ...state.batch!,
    counts: counts(),
    maySend: maySend(),
    sentBefore: state.batch!.state === 'preview' ? state.sentBefore : null,
  });

  function make(body: Record<string, unknown>): Answer {
    const text = String(body.text);
    if (text.includes('{{Ward}}'))
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        {
          path: 'text',
          message: 'The list has no column “Ward”. It has {{name}}, {{NHS number}}, {{Clinic}}',
        },
      ]);
    const { submission: _, csv: __, title, ...made } = body;
    put({ title: String(title), ask: made as Ask, madeAt: friday });
    return { status: 201, body: shown() };
  }

  function act(name: string, body: Record<string, unknown>): Answer {
    const batch = state.batch!;
    if (name === 'start' && state.sentBefore && !body.again)
      return refuse(
        409,
        'sent-before',
        'The same list went out within a day',
        'Send it to the same patients again?',
      );
    if (name === 'start') Object.assign(batch, { state: 'sending', startedAt: friday });
    if (name === 'pause') batch.state = 'paused';
    if (name === 'resume') batch.state = 'sending';
    if (name === 'stop') Object.assign(batch, { state: 'stopped', endedAt: friday });
    return ok(shown());
  }

  function lines(query: URLSearchParams): Answer {
    const of = query.get('state');
    const after = Number(query.get('cursor') ?? 0);
    const limit = Number(query.get('limit') ?? 50);
    const found = state.lines.filter(
      (one) => one.line > after && (!of || one.state === of || one.progress === of),
    );
    const items = found.slice(0, limit);
    return ok({ items, next: found.length > limit ? items.at(-1)!.line : null });
  }

  function handle(
    method: string,
    [id = '', name = '']: string[],
    address: URL,
    body: Record<string, unknown>,
  ) {
    if (method === 'POST' && id === '') return make(body);
    if (id === '') {
      const items: BatchRow[] = state.batch ? [shown()] : [];
      return ok({ items, maySend: maySend() });
    }
    if (!state.batch) return refuse(404, 'not-found', 'Refused', 'This is not here.');
    if (name === 'lines') return lines(address.searchParams);
    return method === 'POST' ? act(name, body) : ok(shown());
  }

  return { state, put, send, handle };
}
