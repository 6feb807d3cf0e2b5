import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '@frontdoor/content';
import { bankHolidays } from '@frontdoor/hours';
import { eq } from 'drizzle-orm';
import type { Express } from 'express';
import request from 'supertest';
import { createPages } from '../../apps/patient/src/index.ts';
import { createApp } from '../../apps/server/src/app.ts';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { frozenClock } from '../../apps/server/src/platform/clock.ts';
import type { Deps } from '../../apps/server/src/platform/deps.ts';
import { createLive } from '../../apps/server/src/platform/live.ts';
import { createLog, type Log } from '../../apps/server/src/platform/log.ts';
import type { Declared } from '../../apps/server/src/platform/route.ts';
import type { TestDatabase } from './databases.ts';
import { goLive } from './live.ts';

export type Site = {
  app: Express;
  deps: Deps;
  clock: ReturnType<typeof frozenClock>;
  elmTree: string;
  northgate: string;
  /** Every route of a surgery's own, for patients. */
  declared: readonly Declared[];
};

const content = loadContent();
const built = { css: '/assets/site.css', js: '/assets/site.js' };
const pages = createPages({ assets: { ...built, video: built } });

/** The patients' side of the real server over a test database: two surgeries, real pages, a stopped clock. */
export async function patientSite(
  { database, folder }: TestDatabase,
  at: string,
  log: Log = createLog('silent'),
  proxies = 0,
): Promise<Site> {
  const clock = frozenClock(at);
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const deps: Deps = {
    config: {
      port: 0,
      data,
      mode: 'live',
      url: null,
      secret: 'a secret for one test, thrown away after it',
      proxies,
      databaseUrl: null,
      smtpUrl: null,
      mailFrom: 'elm-tree@example.org',
      mailBy: null,
      notify: null,
      textCountries: ['+44', '+353'],
      holidaysUrl: null,
      ice: { stun: [], turn: null },
      logLevel: 'silent',
    },
    database,
    content,
    calendar: { holidays: bankHolidays(content.bankHolidays) } as Deps['calendar'],
    clock,
    log,
    live: createLive(database.bus),
    pages,
  };
  const surgery = { kind: 'practice', odsCode: null, address: '1 Elm Road' } as const;
  const elmTree = await addOrganisation(deps, {
    ...surgery,
    slug: 'elm-tree',
    name: 'Elm Tree Surgery',
    town: 'Leeds',
    phone: '0113 496 0123',
  });
  const northgate = await addOrganisation(deps, {
    ...surgery,
    slug: 'northgate',
    name: 'Northgate Surgery',
    town: 'York',
    phone: '01904 960 123',
  });
  await goLive(deps, { id: elmTree, slug: 'elm-tree' });
  await goLive(deps, { id: northgate, slug: 'northgate' });
  const { app, declared } = createApp(deps, {
    pages,
    patientAssets: null,
    staffApp: null,
    middlewares: [],
    stop: async () => undefined,
  });
  return {
    app,
    deps,
    clock,
    elmTree,
    northgate,
    declared: declared.filter(({ path }) => path.startsWith('/:practice')),
  };
}

type Tables = Deps['database']['schema'];
type Held =
  | 'consultation'
  | 'draft'
  | 'attachment'
  | 'message'
  | 'link'
  | 'flag'
  | 'delivery'
  | 'viewLog'
  | 'changeLog'
  | 'leftUnsent'
  | 'linkTry'
  | 'task'
  | 'contactChange'
  | 'personDetail'
  | 'blockedAddress'
  | 'feedback'
  | 'alarm'
  | 'videoCall'
  | 'videoPerson';

/** Every row of a table that belongs to Elm Tree. */
export function rows<T extends Held>(
  { deps, elmTree }: Site,
  table: T,
): Promise<Tables[T]['$inferSelect'][]> {
  return deps.database.read(elmTree, async ({ q, t }) => {
    const from = t[table];
    return (await q.select().from(from).where(eq(from.organisation, elmTree))) as Tables[T]['$inferSelect'][];
  });
}

/** Sealed JSON of Elm Tree's, opened. */
export function unsealed({ deps, elmTree }: Site, sealed: string) {
  return JSON.parse(deps.database.vault.unseal(elmTree, sealed));
}

export type Form = Record<string, string | string[]>;
export type Upload = { name: string; bytes: Buffer };
export type Answer = {
  status: number;
  location: string;
  html: string;
  words: string;
  headers: Record<string, string>;
};

/** One browser: keeps cookies by path as browsers do, follows nothing by itself. */
export type Browser = {
  get(path: string): Promise<Answer>;
  post(path: string, form: Form): Promise<Answer>;
  /** Sends a multipart form, files under `photos`. */
  send(path: string, form: Form, files: Upload[], accept?: string): Promise<Answer>;
  /** Posts any body at all, as an attacker or a broken line would. */
  raw(path: string, type: string, body: string): Promise<Answer>;
  /** What the script of a page reads, or posts as JSON. */
  ask(path: string, body?: object): Promise<{ status: number; body: request.Response['body'] }>;
  /** Puts a cookie there by hand, as a stranger would. */
  plant(path: string, name: string, value: string): void;
  /** Every cookie this browser holds, as `name=value` for one path. */
  cookies(path: string): string[];
  /** The same device after the browser was closed: cookies of the session are gone. */
  reopened(): Browser;
};

/** @param address where it is, as a proxy in front of the site says; the site has to be told of that proxy */
export function browser({ app }: Pick<Site, 'app'>, jar = new Jar(), address?: string): Browser {
  const via = address === undefined ? {} : { 'X-Forwarded-For': address };
  const cookie = (path: string) => jar.for(path).join('; ');
  const done = (path: string, res: request.Response): Answer => {
    jar.take(path, ([] as string[]).concat(res.get('Set-Cookie') ?? []));
    return {
      status: res.status,
      location: res.get('Location') ?? '',
      html: res.text ?? '',
      words: wordsOf(res.text ?? ''),
      headers: res.headers as Record<string, string>,
    };
  };
  const posting = (path: string) =>
    request(app)
      .post(path)
      .redirects(0)
      .set('Cookie', cookie(path))
      .set('Sec-Fetch-Site', 'same-origin')
      .set(via);
  return {
    async get(path) {
      return done(path, await request(app).get(path).redirects(0).set('Cookie', cookie(path)).set(via));
    },
    async post(path, form) {
      return done(path, await posting(path).set('Accept', 'text/html').type('form').send(form));
    },
    async send(path, form, files, accept = 'text/html') {
      const sending = posting(path).set('Accept', accept);
      for (const [name, value] of Object.entries(form))
        for (const each of [value].flat()) sending.field(name, each);
      for (const file of files) sending.attach('photos', file.bytes, file.name);
      return done(path, await sending);
    },
    async raw(path, type, body) {
      return done(path, await posting(path).set('Content-Type', type).send(body));
    },
    async ask(path, body) {
      const asking = body
        ? posting(path).send(body)
        : request(app).get(path).set('Cookie', cookie(path)).set(via);
      const res = await asking.set('Accept', 'application/json');
      return { status: done(path, res).status, body: res.body };
    },
    plant(path, name, value) {
      jar.take(path, [`${name}=${value}; Path=${path}; Max-Age=1000`]);
    },
    cookies: (path) => jar.for(path),
    reopened: () => browser({ app }, jar.withoutSession(), address),
  };
}

type Kept = { name: string; value: string; path: string; lasting: boolean };

class Jar {
  kept: Kept[] = [];

  take(requestPath: string, lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const cut = pair.indexOf('=');
      const path = attributes.find((each) => each.startsWith('Path='))?.slice(5) ?? requestPath;
      const ends = attributes.find((each) => each.startsWith('Expires='))?.slice(8);
      const maxAge = attributes.find((each) => each.startsWith('Max-Age='))?.slice(8);
      const name = pair.slice(0, cut);
      this.kept = this.kept.filter((each) => each.name !== name || each.path !== path);
      const gone =
        maxAge !== undefined
          ? Number(maxAge) <= 0
          : ends !== undefined && new Date(ends).getFullYear() < 1990;
      if (!gone) this.kept.push({ name, value: pair.slice(cut + 1), path, lasting: maxAge !== undefined });
    }
  }

  for(path: string): string[] {
    const plain = path.split('?')[0] ?? path;
    return this.kept
      .filter(
        (each) =>
          plain === each.path || plain.startsWith(each.path.endsWith('/') ? each.path : `${each.path}/`),
      )
      .map(({ name, value }) => `${name}=${value}`);
  }

  withoutSession(): Jar {
    const jar = new Jar();
    jar.kept = this.kept.filter((each) => each.lasting);
    return jar;
  }
}

/** The words of a page as somebody reads them: no scripts, no styles, no tags. */
function wordsOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#x27;|&#39;/g, '’')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1')
    .trim();
}

export const born = (iso: string): Form => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year };
};

export const aboutMe: Form = { name: 'Alan Whitcombe', ...born('1958-03-12'), registered: 'yes' };
export const contact: Form = { phone: '', email: 'alan@example.org', safe: ['email'], safeTimes: '' };

/** Begins a form and answers page after page; gives the draft's address, `/elm-tree/request/<id>`. */
export async function begin(me: Browser, who: Form = { who: 'self' }): Promise<string> {
  const begun = await me.post('/elm-tree/request', who);
  if (begun.status !== 303) throw new Error(`Not begun: ${begun.status} ${begun.words}`);
  return begun.location.split('/').slice(0, 4).join('/');
}

export async function answer(me: Browser, draft: string, pages: Record<string, Form>): Promise<Answer> {
  let last: Answer | undefined;
  for (const [page, form] of Object.entries(pages)) {
    last =
      page === 'photos'
        ? await me.send(`${draft}/photos`, form, [])
        : await me.post(`${draft}/${page}`, form);
    if (last.status !== 303) throw new Error(`${page}: ${last.status} ${last.words}`);
  }
  return last!;
}

/** Every page of a health problem of a man of 68, up to the check. */
export const healthProblem: Record<string, Form> = {
  patient: aboutMe,
  emergency: { emergency: 'none' },
  kind: { kind: 'health-problem' },
  words: { words: 'My knee has hurt for two weeks' },
  course: { started: 'weeks', change: 'worse', before: 'no' },
  wanted: { tried: '', wanted: '' },
  photos: { next: 'without' },
  contact,
  about: { postcode: 'LS1 4DY', nhsNumber: '' },
  needs: {},
};

export async function filledIn(me: Browser, changes: Record<string, Form> = {}): Promise<string> {
  const draft = await begin(me);
  await answer(me, draft, { ...healthProblem, ...changes });
  return draft;
}

export const fixture = (name: string) =>
  join(import.meta.dirname, '../../apps/server/src/features/attachments/fixtures', name);
