import type { Figure, Figures, National, Overseers, ReportingSettings } from '@frontdoor/contract';
import { type Answer, ok, refuse } from './answers.ts';

const doors = ['Online', 'By phone', 'At the desk'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const rows = (all: Record<string, (number | null)[]>): Figure['rows'] =>
  Object.entries(all).map(([label, values]) => ({ label, values }));

/** One figure of each way of drawing, and one with nothing in it. */
const figures: Figure[] = [
  {
    id: 'kinds',
    title: 'Requests by kind',
    about: 'What patients asked for, by how they asked. Each request is counted once, when it came in.',
    unit: 'count',
    draw: 'stack',
    columns: doors,
    rows: rows({
      // First, for what is nought is not drawn, and must not shift the numbers of what is.
      'New name, address or contact details': [0, 0, 0],
      'A health problem': [61, 22, 3],
      'Repeat medication, or a question about it': [38, 4, 0],
      'A question': [12, 2, 1],
    }),
  },
  {
    id: 'days',
    title: 'Requests by day',
    about: 'Days are London’s, from midnight to midnight.',
    unit: 'count',
    draw: 'lines',
    columns: ['Requests'],
    rows: rows({
      '23 November 2026': [41],
      '24 November 2026': [33],
      '25 November 2026': [26],
      '26 November 2026': [22],
      '27 November 2026': [21],
    }),
  },
  {
    id: 'hours',
    title: 'Requests by hour and day of the week',
    about: 'The hour each request came in, by London time: 08:00 is from 8am until just before 9am.',
    unit: 'count',
    draw: 'grid',
    columns: weekdays,
    rows: Array.from({ length: 24 }, (_, hour) => ({
      label: `${String(hour).padStart(2, '0')}:00`,
      values: weekdays.map((_day, place) =>
        hour > 6 && hour < 19 && place < 5 ? Math.max(0, 14 - hour - place + 3) : 0,
      ),
    })),
  },
  {
    id: 'responses',
    title: 'Answered by the contract’s clock',
    about: 'An acknowledgement is no answer.',
    unit: 'count',
    draw: 'stack',
    columns: ['Answered in time', 'Answered late', 'Waiting, still in time', 'Waiting, overdue'],
    rows: rows({ Urgent: [31, 2, 1, 0], Soon: [40, 3, 9, 1], Routine: [38, 0, 18, 0] }),
  },
  {
    id: 'wait-minutes',
    title: 'Minutes until the first answer',
    about: 'Minutes of core hours.',
    unit: 'minutes',
    draw: 'bars',
    columns: ['Half within', 'Nine in ten within'],
    rows: rows({ Urgent: [35, 118], Soon: [240, null], Routine: [410, 620] }),
  },
  {
    id: 'outcomes',
    title: 'How requests ended',
    about: 'The outcome as it stands now.',
    unit: 'count',
    draw: 'bars',
    columns: ['Requests'],
    rows: rows({
      'Advice given': [58],
      'Appointment made': [31],
      Prescription: [22],
      'Not finished yet': [32],
    }),
  },
  {
    id: 'feedback',
    title: 'What patients thought of it',
    about: 'Asked on the patient’s page once a request is finished.',
    unit: 'count',
    draw: 'bars',
    columns: ['Answers'],
    rows: rows({ 'Very good': [0], Good: [0], Poor: [0] }),
  },
];

const headlines: Figures['headlines'] = [
  { label: 'Requests', value: '143', about: 'Online, by phone and at the desk.' },
  {
    label: 'Urgent, dealt with the same day',
    value: '94%',
    about: '31 of 33. The contract’s aim is 90%.',
  },
  { label: 'Answered in time', value: '96%', about: '109 of 114. By the contract’s clock, urgent or not.' },
  { label: 'Red flags', value: '7', about: 'Half were acted on within 4 minutes.' },
];

const reporting: ReportingSettings = {
  registered: 6920,
  registeredOn: '2026-11-01',
  places: {
    ...{ pcnCode: 'U12345', pcnName: 'Aire Valley PCN', subIcbCode: '15F', subIcbName: 'Leeds' },
    ...{
      icbCode: 'QWO',
      icbName: 'West Yorkshire ICB',
      regionCode: 'Y63',
      regionName: 'North East and Yorkshire',
    },
  },
  publicFigures: true,
  smallNumbers: 5,
};

const overseers: Overseers['items'] = [
  { name: 'Aire Valley Commissioning', since: Date.parse('2026-10-01T09:00:00Z') },
];

const national: Omit<National, 'settings' | 'mayEdit'> = {
  odsCode: 'B86001',
  participating: 'yes',
  mapping: 'oc-2026 version 1',
  weeks: [
    {
      week: '2026-11-23',
      words: 'Monday 23 November to Sunday 29 November 2026',
      state: 'running',
      records: null,
      producedAt: null,
    },
    {
      week: '2026-11-16',
      words: 'Monday 16 November to Sunday 22 November 2026',
      state: 'missed',
      records: null,
      producedAt: null,
    },
    {
      week: '2026-11-09',
      words: 'Monday 9 November to Sunday 15 November 2026',
      state: 'produced',
      records: 1134,
      producedAt: '2026-11-16T06:00:00.000Z',
    },
  ],
  months: ['2026-11', '2026-10'],
};

/** Figures, what is set about them, and the national weeks, in memory. */
export function createMockReports(isManager: () => boolean) {
  const state = {
    figures: structuredClone(figures),
    reporting: structuredClone(reporting),
    overseers: structuredClone(overseers),
    national: structuredClone(national),
    /** What figures were asked for, as addresses. */
    asked: [] as string[],
  };

  function report({ search, searchParams }: URL): Figures {
    state.asked.push(search);
    const hold = searchParams.has('heldBack');
    const held = (value: number | null) => (hold && value !== null && value > 0 && value < 5 ? null : value);
    return {
      from: searchParams.get('from')!,
      to: searchParams.get('to')!,
      headlines,
      figures: state.figures.map((figure) => ({
        ...figure,
        rows: figure.rows.map(({ label, values }) => ({ label, values: values.map(held) })),
      })),
    };
  }

  function save(body: Record<string, unknown>): Answer {
    if (body.registered !== null && body.registeredOn === null)
      return refuse(422, 'invalid', 'Some of this needs to be put right', 'Nothing was changed.', [
        { path: 'registeredOn', message: 'Enter the day your list was counted' },
      ]);
    state.reporting = body as ReportingSettings;
    return ok(state.reporting);
  }

  /** Null for what is none of its addresses. */
  function handle(method: string, noun: string, address: URL, body: Record<string, unknown>): Answer | null {
    if (noun === 'figures') return ok(report(address));
    if (noun === 'reporting') return method === 'POST' ? save(body) : ok(state.reporting);
    if (noun === 'overseers') return ok({ items: state.overseers });
    if (noun === 'national')
      return ok({ ...state.national, settings: state.reporting, mayEdit: isManager() } satisfies National);
    return null;
  }

  return { state, handle };
}

/** A practice nobody told Frontdoor anything about yet. */
export function nothingKnown({ state }: ReturnType<typeof createMockReports>): void {
  Object.assign(state.national, { odsCode: null, participating: 'no-list', weeks: [], months: [] });
  Object.assign(state.reporting, { registered: null, registeredOn: null, publicFigures: false });
  for (const part of Object.keys(state.reporting.places) as (keyof ReportingSettings['places'])[])
    state.reporting.places[part] = '';
  state.overseers = [];
}
