import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@frontdoor/content';
import type { Alarms, Detail } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import { bankHolidays } from '@frontdoor/hours';
import type { Express } from 'express';
import type pino from 'pino';
import request, { type Response } from 'supertest';
import { createPages } from '../../apps/patient/src/index.ts';
import { createApp } from '../../apps/server/src/app.ts';
import type { Notify } from '../../apps/server/src/config-notify.ts';
import type { NewRequest } from '../../apps/server/src/features/consultations/new-request.ts';
import { receive } from '../../apps/server/src/features/consultations/receive.ts';
import type { PatientMessage } from '../../apps/server/src/features/messages/from-patient.ts';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { addMember, addTeam } from '../../apps/server/src/features/staff/add.ts';
import { frozenClock } from '../../apps/server/src/platform/clock.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';
import { createLive } from '../../apps/server/src/platform/live.ts';
import { createLog } from '../../apps/server/src/platform/log.ts';
import type { Declared } from '../../apps/server/src/platform/route.ts';
import type { TestDatabase } from './databases.ts';
import { goLive } from './live.ts';

const content = loadContent();
const built = { css: '/assets/site.css', js: '/assets/site.js' };
const pages = createPages({ assets: { ...built, video: built } });
const letter = join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures/letter.pdf');
const password = 'a long enough password';

/** Everyone who works somewhere in these tests. Ravi works at the other surgery. */
const people = {
  rosa: { name: 'Dr Rosa Shah', email: 'rosa.shah@example.org', role: 'clinician', at: 'elm-tree' },
  jo: { name: 'Jo Mills', email: 'jo.mills@example.org', role: 'reception', at: 'elm-tree' },
  amir: { name: 'Amir Khan', email: 'amir.khan@example.org', role: 'manager', at: 'elm-tree' },
  ravi: { name: 'Dr Ravi Nair', email: 'ravi.nair@example.org', role: 'clinician', at: 'northgate' },
} as const;
export type Who = keyof typeof people;

export type StaffSite = {
  app: Express;
  deps: Deps;
  declared: readonly Declared[];
  clock: ReturnType<typeof frozenClock>;
  elmTree: string;
  northgate: string;
  members: Record<Who, string>;
  team: string;
  signIn(who: Who): Promise<Desk>;
  /** Somebody who is not signed in. */
  nobody: Desk;
};

/** One person at a screen: requests with their cookie, from our own pages. */
export type Desk = {
  cookie: string;
  get(path: string): Promise<Response>;
  post(path: string, body?: unknown): Promise<Response>;
  /** One request as its screen shows it. */
  open(id: string): Promise<Detail>;
  /** One act on it, with the lock of now. */
  act(id: string, act: string, body?: object): Promise<Response>;
};

/** The whole server over a test database: two surgeries, staff, a stopped clock, no mail. */
export async function staffSite(
  { database, folder }: TestDatabase,
  at: string,
  options: {
    smtpUrl?: string;
    /** `notifyForTexts` for a surgery that can send texts. */
    notify?: Notify | null;
    mailBy?: 'smtp' | 'notify';
    log?: { level: string; stream: pino.DestinationStream };
    mode?: 'demo' | 'live';
  } = {},
): Promise<StaffSite> {
  const clock = frozenClock(at);
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const { smtpUrl = null, notify = null, mailBy = smtpUrl ? 'smtp' : null, log, mode = 'live' } = options;
  const deps: Deps = {
    config: {
      port: 0,
      data,
      mode,
      url: 'http://surgery.example.org',
      secret: 'a secret for one test, thrown away after it',
      proxies: 0,
      databaseUrl: null,
      smtpUrl,
      mailFrom: 'elm-tree@example.org',
      mailBy,
      notify,
      textCountries: ['+44', '+353'],
      holidaysUrl: null,
      ice: { stun: [], turn: null },
      logLevel: 'silent',
    },
    database,
    content,
    calendar: { holidays: bankHolidays(content.bankHolidays) },
    clock,
    log: createLog(log?.level ?? 'silent', log?.stream),
    live: createLive(database.bus),
    pages,
  };
  const surgery = { kind: 'practice', odsCode: null, address: '1 Elm Road, Leeds LS1 1AA' } as const;
  const organisations = {
    'elm-tree': await addOrganisation(deps, {
      ...surgery,
      slug: 'elm-tree',
      name: 'Elm Tree Surgery',
      town: 'Leeds',
      phone: '0113 496 0123',
    }),
    northgate: await addOrganisation(deps, {
      ...surgery,
      slug: 'northgate',
      name: 'Northgate Surgery',
      town: 'York',
      phone: '01904 960 123',
    }),
  };
  const members = {} as Record<Who, string>;
  for (const [who, { at: slug, ...person }] of Object.entries(people)) {
    members[who as Who] = await addMember(deps, { organisation: organisations[slug], password, ...person });
  }
  const team = await addTeam(deps, organisations['elm-tree'], 'Duty clinician');
  for (const [slug, id] of Object.entries(organisations)) await goLive(deps, { id, slug });
  const { app, declared } = createApp(deps, {
    pages,
    patientAssets: null,
    staffApp: null,
    middlewares: [],
    stop: async () => {},
  });
  const desk = (cookie: string) => deskFor(app, cookie);
  return {
    app,
    deps,
    declared,
    clock,
    elmTree: organisations['elm-tree'],
    northgate: organisations.northgate,
    members,
    team,
    nobody: desk(''),
    async signIn(who) {
      const res = await desk('').post('/api/auth/sign-in/email', { email: people[who].email, password });
      if (res.status !== 200) throw new Error(`Not signed in: ${res.status} ${res.text}`);
      return desk(cookieIn(res));
    },
  };
}

export function deskFor(app: Express, cookie: string): Desk {
  const desk: Desk = {
    cookie,
    get: (path) => request(app).get(path).set('Cookie', cookie),
    post: (path, body = {}) =>
      request(app)
        .post(path)
        .set('Cookie', cookie)
        .set('Sec-Fetch-Site', 'same-origin')
        .send(body as object),
    async open(id) {
      const res = await desk.get(`/api/elm-tree/consultations/${id}`);
      if (res.status !== 200) throw new Error(`Not opened: ${res.status} ${res.text}`);
      return res.body as Detail;
    },
    async act(id, act, body = {}) {
      const { row } = await desk.open(id);
      return desk.post(`/api/elm-tree/consultations/${id}/${act}`, { lock: row.lock, ...body });
    },
  };
  return desk;
}

export function cookieIn(res: Response): string {
  return ([] as string[])
    .concat(res.get('Set-Cookie') ?? [])
    .map((line) => line.split(';')[0])
    .join('; ');
}

type Changes = Partial<Omit<NewRequest, 'patient' | 'contact'>> & {
  patient?: Partial<NewRequest['patient']>;
  contact?: Partial<NewRequest['contact']>;
};

/** What a man of 68 sends about his knee, with whatever a test changes. */
export function kneeProblem(organisation: string, changes: Changes = {}): NewRequest {
  const { patient, contact, ...rest } = changes;
  return {
    organisation,
    submission: newId(),
    door: 'online',
    kind: 'health-problem',
    category: null,
    who: 'self',
    lang: 'en',
    dir: 'ltr',
    patient: {
      name: 'Alan Whitcombe',
      birthDate: '1958-03-12',
      nhsNumber: null,
      postcode: 'LS1 4DY',
      registered: 'yes',
      ...patient,
    },
    requester: null,
    contact: {
      phone: '07700 900123',
      email: 'alan@example.org',
      comeIn: false,
      cannotUsePhone: false,
      safe: { text: false, email: true, call: true, voicemail: false },
      lookOnline: false,
      safeTimes: null,
      place: null,
      ...contact,
    },
    needs: [],
    language: null,
    preferredStaff: null,
    words: 'My knee has hurt for two weeks',
    answered: [
      {
        set: 'health-problem',
        version: 1,
        page: 'words',
        field: 'words',
        kind: 'long-text',
        question: 'Describe the problem in your own words',
        answer: 'My knee has hurt for two weeks',
        value: 'My knee has hurt for two weeks',
      },
    ],
    flags: [],
    reading: 'nothing',
    notRead: [],
    cannotCall: false,
    photos: 0,
    open: true,
    enteredBy: null,
    urgency: null,
    ...rest,
  };
}

/** What the rules made of a later message in which nothing matched. */
export const nothingMatched: Pick<PatientMessage, 'flags' | 'reading' | 'notRead'> = {
  flags: [],
  reading: 'nothing',
  notRead: [],
};

/** A red flag as the emergency list raises it. */
export const chestPain = {
  rule: 'chest-pain',
  version: 1,
  level: 'red',
  destination: '999',
  title: 'Pain in the chest now',
  words: 'I have a pain in my chest now',
  shown: 'Call 999 now',
  choice: 'I cannot make the call',
  source: 'list',
  reason: '',
} as const;

/** An amber flag as the rules raise it from what somebody wrote. */
export const fever = {
  rule: 'fever-and-rigors',
  version: 1,
  level: 'amber',
  destination: 'urgent-today',
  title: 'Shivering with a high temperature',
  words: 'shivering and hot',
  shown: 'You need help today',
  choice: 'I do not think this is an emergency',
  source: 'text',
  reason: 'Shivering with fever is looked at the same day.',
} as const;

/** A member of staff adds a letter to a request; gives its id. */
export async function addFile(site: StaffSite, desk: Desk, consultation: string): Promise<string> {
  const res = await request(site.app)
    .post(`/api/elm-tree/consultations/${consultation}/files`)
    .set('Cookie', desk.cookie)
    .set('Sec-Fetch-Site', 'same-origin')
    .attach('file', letter);
  if (res.status !== 201) throw new Error(`Not added: ${res.status} ${res.text}`);
  return res.body.id as string;
}

/** Ends the alarm of a request: nothing but one of the five acts does, and none is finished before it (S1). */
export async function endAlarm(desk: Desk, consultation: string): Promise<void> {
  const { alarms } = (await desk.get('/api/elm-tree/alarms')).body as Alarms;
  const { id } = alarms.find((alarm) => alarm.consultation === consultation)!;
  const res = await desk.post(`/api/elm-tree/alarms/${id}/end`, { act: 'spoke', text: 'Rang and spoke' });
  if (res.status !== 200) throw new Error(`Not ended: ${res.status} ${res.text}`);
}

/** Sends a request to Elm Tree and gives its id. */
export async function sent(site: StaffSite, changes: Changes = {}): Promise<string> {
  return (await receive(site.deps, kneeProblem(site.elmTree, changes))).id;
}
