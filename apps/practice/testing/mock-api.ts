import type {
  Changed,
  Counts,
  Detail,
  FlagMark,
  List,
  Me,
  Message,
  NationalType,
  Practice,
  Row,
} from '@frontdoor/contract';
import { queues } from '@frontdoor/contract';
import { createMockAlarms } from './alarms.ts';
import { createMockAllClear } from './all-clear.ts';
import { type Answer, ok, refuse } from './answers.ts';
import { createMockBatches } from './batches.ts';
import { detail, worry } from './details.ts';
import { figures } from './figures.ts';
import { createMockOpening } from './opening.ts';
import { createMockOutreach } from './outreach.ts';
import { createMockOversight } from './oversight.ts';
import { amir, duty, friday, jo, reception, rosa, row, rows } from './people.ts';
import { questions } from './questions.ts';
import { createMockReports } from './reports.ts';
import { createMockSafety } from './safety.ts';
import { createMockTasks } from './tasks.ts';
import { createMockTemplates } from './templates.ts';
import { createMockVideo } from './video.ts';
import { website } from './website.ts';

const me: Me = {
  user: { id: 'u-jo', name: 'Jo Mills', email: 'jo.mills@example.org' },
  memberships: [
    {
      organisation: 'o1',
      slug: 'elm-tree',
      name: 'Elm Tree Surgery',
      member: jo.id,
      role: 'reception',
      kind: 'practice',
    },
  ],
};

const practice: Practice = {
  slug: 'elm-tree',
  name: 'Elm Tree Surgery',
  town: 'Leeds',
  phone: '0113 496 0123',
  open: true,
  openWords: 'Open · closes 18:30',
  members: [
    { ...rosa, role: 'clinician' },
    { ...jo, role: 'reception' },
    { ...amir, role: 'manager' },
  ],
  teams: [duty, reception],
  demoOutbox: true,
  channels: ['email', 'text'],
};

const notHere = (words: string) => refuse(404, 'not-found', 'Refused', words);

/** The staff API in memory, as the contract describes it: enough to show every state of the desk. */
export function createMockApi() {
  const state = {
    signedIn: true,
    me: structuredClone(me),
    practice: structuredClone(practice),
    rows: structuredClone(rows),
    details: new Map<string, Detail>(),
    /** Posts as they came, for tests to look at. */
    posts: [] as { path: string; body: Record<string, unknown> }[],
  };
  const safety = createMockSafety();
  const opening = createMockOpening();
  const templates = createMockTemplates();
  const tasks = createMockTasks(state.details);
  const outreach = createMockOutreach(state);
  const batches = createMockBatches(() => ({
    name: state.me.user.name,
    role: state.me.memberships[0]!.role,
  }));
  const reports = createMockReports(() => state.me.memberships[0]!.role === 'manager');
  const oversight = createMockOversight();
  const video = createMockVideo(() => state.me.memberships[0]!);
  const alarms = createMockAlarms({
    ...state,
    signedIn: () => {
      const [{ member, role }] = state.me.memberships as [Me['memberships'][number]];
      return { id: member, name: state.me.user.name, role };
    },
  });
  const allClear = createMockAllClear({
    rows: state.rows,
    counts: () => counts(),
    alarms: () => alarms.state.alarms.length,
    tasks: () => tasks.state.items,
    who: () => state.me.user.name,
  });
  for (const one of state.rows) state.details.set(one.id, detail(one));

  function counts(): Counts {
    const of = (queue: string) => state.rows.filter((one) => inQueue(one, queue)).length;
    return {
      queues: Object.fromEntries(queues.map((queue) => [queue, of(queue)])) as Counts['queues'],
      firstLooksLate: state.rows.filter((one) => inQueue(one, 'first-look') && one.firstLookDue! < friday)
        .length,
      tasks: tasks.state.items.length,
      tasksLate: tasks.state.items.filter(({ late }) => late).length,
      teams: state.practice.teams.map((team) => ({
        ...team,
        count: state.rows.filter((one) => one.team?.id === team.id).length,
      })),
    };
  }

  function list(query: URLSearchParams): List {
    const search = query.get('search')?.toLowerCase();
    const found = state.rows.filter(
      (one) =>
        inQueue(one, query.get('queue') ?? 'to-triage') &&
        (!query.get('kind') || one.kind === query.get('kind')) &&
        (!query.get('team') || one.team?.id === query.get('team')) &&
        (!search || one.name.toLowerCase().includes(search)),
    );
    const from = Number(query.get('cursor') ?? 0);
    const next = from + 25;
    return { items: found.slice(from, next), next: next < found.length ? String(next) : null };
  }

  /** Somebody else's change: a new lock, and a line in the timeline. */
  function changeBy(id: string, who: string, what: string): void {
    const one = state.details.get(id)!;
    one.row.lock += 1;
    one.timeline.push({ at: friday, who, what });
  }

  function act(id: string, name: string, body: Record<string, unknown>): Answer {
    const one = state.details.get(id);
    if (!one) return notHere('Check the address, or go back and try again.');
    if (name === 'worried') return worried(one);
    if (name === 'seen') return ok({ lock: one.row.lock, message: null });
    if (body.lock !== one.row.lock)
      return refuse(409, 'stale', 'This request has changed since you opened it', sayLast(one));
    if (one.row.hidden && !['urgency', 'assign'].includes(name))
      return refuse(403, 'not-allowed', 'Refused', 'No.');
    if (name === 'mark') {
      const flag = one.flags.find(({ id }) => id === body.flag)!;
      flag.mark = body.mark as FlagMark;
      return ok({ lock: one.row.lock, message: null });
    }
    if (name === 'finish' && one.row.alarm)
      return refuse(409, 'alarm-open', 'The alarm has not been ended yet', 'First record what was done.');
    if (name === 'reply' && one.identity === 'typed' && body.fromRecord === true)
      return refuse(
        409,
        'identity-not-confirmed',
        'Refused',
        'Do these details match our record? Check them first.',
      );
    one.row.lock += 1;
    const message = acts[name]?.(one, body) ?? null;
    one.timeline.push({ at: friday, who: state.me.user.name, what: name });
    return ok({ lock: one.row.lock, message } satisfies Changed);
  }

  function handle(method: string, address: URL, body: Record<string, unknown>): Answer {
    const path = address.pathname;
    if (method === 'POST') state.posts.push({ path, body });
    if (path === '/api/auth/sign-in/email') {
      if (body.password !== 'frontdoor-demo') return refuse(401, 'wrong', 'Refused', 'No.');
      state.signedIn = true;
      return ok({});
    }
    if (path === '/api/auth/sign-out') {
      state.signedIn = false;
      return ok({});
    }
    if (!state.signedIn) return refuse(401, 'not-signed-in', 'Refused', 'Sign in and try again.');
    if (path === '/api/me') return ok(state.me);
    const [, , slug, noun, id = '', name = '', message = '', last = ''] = path.split('/');
    if (state.me.memberships[0]!.kind === 'commissioner')
      return slug === state.me.memberships[0]!.slug ? oversight.handle(address, body) : notHere('Not here.');
    if (slug !== state.practice.slug) return notHere('Not here.');
    if (noun === 'practice') return ok(state.practice);
    const nameOf = (of: string) => state.details.get(of)?.row.name ?? '';
    const called = video.handle(method, path.split('/').slice(3), address, body, nameOf);
    if (called) return called;
    if (noun === 'counts') return ok(counts());
    if (noun === 'questions') return ok({ pages: questions });
    if (noun === 'alarms') return alarms.handle(id, name, body);
    if (noun === 'all-clear') return allClear.handle(method);
    if (noun === 'opening') return opening.handle(id, name, body);
    if (noun === 'templates') return templates.handle(id, body, method);
    if (noun === 'tasks') return tasks.handle(id, body);
    if (noun === 'website') return ok(website);
    if (noun === 'flags') return ok(figures);
    if (noun === 'attachments') return seal(id);
    if (noun === 'safety') return safety.handle(method === 'POST' ? id : '', body);
    if (noun === 'batches') return batches.handle(method, [id, name], address, body);
    const begun = outreach.handle(method, noun ?? '', address, body);
    if (begun) return begun;
    const report = reports.handle(method, noun ?? '', address, body);
    if (report) return report;
    if (noun !== 'consultations') return notHere('Not here.');
    if (method === 'POST' && id === '') return ok(enter());
    if (id === '') return ok(list(address.searchParams));
    if (name === 'messages') return takeBack(id, message);
    if (name === 'contact-changes') return decideContact(id, message, last, body);
    if (name === 'read-out-code') return ok({ code: '482913', until: friday + 10 * 60_000 });
    if (method === 'POST') return act(id, name, body);
    const one = state.details.get(id);
    return one ? ok(one) : notHere('This request is not here.');
  }

  function worried(one: Detail): Answer {
    Object.assign(one.row, { urgency: 'urgent', flagLevel: 'red', flag: worry.title });
    one.row.lock += 1;
    one.flags.push(worry);
    if (!one.row.alarm) alarms.raise(one.row.id);
    return ok({ lock: one.row.lock, message: null });
  }

  function seal(file: string): Answer {
    const files = [...state.details.values()].flatMap((one) => one.files);
    const found = files.find(({ id }) => id === file)!;
    Object.assign(found, { sealed: true, mayOpen: false });
    return ok(found);
  }

  function decideContact(id: string, change: string, act: string, body: Record<string, unknown>): Answer {
    const one = state.details.get(id)!;
    const found = one.contactChanges.find((each) => each.id === change)!;
    if (act === 'copied') {
      Object.assign(found, { copied: true, copiedBy: 'Jo Mills, 4:00pm on 27 November 2026' });
      return ok({ lock: one.row.lock, message: null });
    }
    found.state = body.decision === 'accept' ? 'accepted' : 'declined';
    found.forRecord = found.state === 'accepted' && body.proof !== 'code';
    const { field, value } = found;
    if (body.decision === 'accept' && (field === 'phone' || field === 'email')) one.contact[field] = value;
    return ok({ lock: one.row.lock, message: null });
  }

  function takeBack(id: string, message: string): Answer {
    const one = state.details.get(id)!;
    const held = one.messages.find((sent) => sent.id === message);
    if (held) held.takenBack = true;
    one.row.lock += 1;
    return ok({ lock: one.row.lock, message });
  }

  function enter() {
    const made = row('entered', { name: 'Nia Rees', door: 'phone', receivedAt: friday });
    state.rows.unshift(made);
    state.details.set(made.id, detail(made));
    return { id: made.id, reference: made.reference };
  }

  return {
    state,
    safety: safety.state,
    opening: opening.state,
    templates: templates.state,
    tasks,
    outreach,
    batches,
    reports,
    oversight,
    video,
    alarms,
    handle,
    changeBy,
  };
}

function sayLast({ timeline }: Detail): string {
  const last = timeline.at(-1)!;
  return `${last.who}, 15:58: ${last.what}. Your words are kept. Look at what changed, then send again.`;
}

function inQueue(one: Row, queue: string): boolean {
  if (queue === 'all') return true;
  if (queue === 'red-flags') return one.flagLevel === 'red' && one.state !== 'finished';
  if (queue === 'first-look') return one.firstLookDue !== null && !one.looked && one.state !== 'finished';
  if (queue === 'set-aside') return Boolean(one.aside);
  if (queue === 'mine') return one.assignee?.id === jo.id;
  if (queue === 'due-today') return one.dueAt !== null && one.dueAt < friday + 4 * 3_600_000;
  if (queue === 'overdue') return one.dueAt !== null && one.dueAt < friday;
  return one.state === queue;
}

type Do = (one: Detail, body: Record<string, unknown>) => string | null;

const acts: Record<string, Do> = {
  reply(one, body) {
    one.row.state = 'waiting';
    return say(one, 'to-patient', String(body.text), one.row.urgency === 'urgent' ? null : 10_000);
  },
  note: (one, body) => say(one, 'note', String(body.text), null),
  call: (one, body) => say(one, 'call', String(body.text), null),
  response: () => null,
  urgency(one, body) {
    one.row.urgency = body.urgency as Row['urgency'];
    if (one.row.hidden) return null;
    one.row.looked = true;
    one.row.firstLookDue = null;
    return null;
  },
  assign(one, body) {
    one.row.assignee = [rosa, jo, amir].find(({ id }) => id === body.assignee) ?? null;
    return null;
  },
  identity(one, body) {
    one.identity = body.level as Detail['identity'];
    one.identityCheckedBy = 'Jo Mills';
    return null;
  },
  match(one, body) {
    for (const earlier of one.earlier)
      if (earlier.patient === body.patient) earlier.match = body.same ? 'same' : 'probable';
    return null;
  },
  type(one, body) {
    one.type = body.type as NationalType;
    return null;
  },
  'patient-state'(one, body) {
    one.patientState = body.state as Detail['patientState'];
    return null;
  },
  'birth-date'(one, body) {
    one.row.birthDate = String(body.birthDate);
    return null;
  },
  sensitive(one, body) {
    one.sensitive = body.sensitive === true;
    return null;
  },
  switch(one, body) {
    const { messages, files } = body as { messages: boolean; files: boolean };
    one.switches[body.of as 'person' | 'request'] = { messages, files };
    return null;
  },
  test(one, body) {
    one.test = body.test === true;
    return null;
  },
  'let-in'(one) {
    Object.assign(one, { aside: null }).row.aside = null;
    return null;
  },
  finish(one, body) {
    one.row.state = 'finished';
    one.outcome = body.outcome as Detail['outcome'];
    return null;
  },
  reopen(one) {
    one.row.state = 'to-triage';
    one.outcome = null;
    return null;
  },
};

function say(one: Detail, kind: Message['kind'], text: string, hold: number | null): string {
  const id = `message-${one.messages.length + 1}`;
  const at = friday;
  one.messages.push({
    id,
    kind,
    author: 'Jo Mills',
    text,
    response: kind === 'to-patient' ? 'advice' : null,
    at,
    heldUntil: hold === null ? null : at + hold,
    takenBack: false,
    dueAt: null,
    readAt: null,
    files: [],
    deliveries: [],
  });
  return id;
}

export type MockApi = ReturnType<typeof createMockApi>;
