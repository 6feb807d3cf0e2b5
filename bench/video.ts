import { readFileSync } from 'node:fs';
import type { Joined, Room } from '@frontdoor/contract';
import { newId } from '@frontdoor/database';
import WebSocket from 'ws';
import { newRequestRows } from '../apps/server/src/features/consultations/new-request-rows.ts';
import { insertConsultation } from '../apps/server/src/features/consultations/receive-store.ts';
import { addLink } from '../apps/server/src/features/messages/add-link.ts';
import { insertPatient } from '../apps/server/src/features/patients/store.ts';
import { patientTokens, tokenMaker } from '../apps/server/src/features/patients/tokens.ts';
import { addMember } from '../apps/server/src/features/staff/add.ts';
import { newCall } from '../apps/server/src/features/video/call-rows.ts';
import { insertCall } from '../apps/server/src/features/video/store.ts';
import { newSecret } from '../apps/server/src/platform/secrets.ts';
import { type Served, settle } from './process.ts';
import type { Figures } from './report.ts';
import { requestMaker } from './requests.ts';
import type { Surgery } from './surgery.ts';
import { firstFrame } from './video-pair.ts';

const rooms = 500;
/** How many clinicians hold a clinic just now. */
const clinicians = 25;
/** How many people come in at the same moment. */
const atOnce = 25;
export const doctor = { email: 'rosa.shah@example.org', password: 'a password for one measurement' };

/** Somebody who is invited to a call: the address of its page, and their session. */
export type Invited = { call: string; page: string; cookie: string };

/** Opens waiting rooms through HTTP and real lines, then has a pair of real browsers see each other beside them. */
export async function measureVideo(
  surgery: Surgery,
  server: Served,
  say: (line: string) => void,
): Promise<Partial<Figures>> {
  say('Inviting to video calls ...');
  const invited = await invite(surgery, server.url);
  const [pair, ...waiting] = invited as [Invited, ...Invited[]];
  say('Opening waiting rooms ...');
  // What a process takes for its first requests it keeps: only a second time shows what a room takes.
  await closeAll(await openAll(server.url, waiting));
  await settle(server.pid);
  const before = kilobytesOf(server.pid);
  const opened = await openAll(server.url, waiting);
  await settle(server.pid);
  const each = (kilobytesOf(server.pid) - before) / opened.length;
  say('Looking at each other ...');
  const frame = await firstFrame(server.url, pair);
  await closeAll(opened);
  const times = opened.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    video_rooms: opened.length,
    video_kb_per_room: each,
    video_room_p50_ms: times[Math.floor(times.length / 2)]!,
    video_room_p95_ms: times[Math.floor(times.length * 0.95)]!,
    video_frame_ms: frame,
  };
}

/** One call more than there are rooms: for the pair. All begin within the next minutes, so that their doors are open. */
async function invite(surgery: Surgery, url: string): Promise<Invited[]> {
  const { deps, organisation } = surgery;
  const person = { role: 'clinician', password: doctor.password } as const;
  const members: string[] = [];
  for (let number = 0; number < clinicians; number++) {
    const email = number === 0 ? doctor.email : `doctor.${number}@example.org`;
    members.push(
      await addMember(deps, { ...person, organisation: organisation.id, name: `Dr ${number}`, email }),
    );
  }
  const request = requestMaker(surgery);
  const makeToken = tokenMaker(deps.database.vault, organisation.id);
  const invited: Invited[] = [];
  for (let number = 0; number <= rooms; number++) {
    const sent = request(number);
    const tokens = patientTokens(sent, makeToken);
    const rows = newRequestRows(deps, sent, { reference: `video-${number}`, tokens });
    const consultation = rows.consultation.id;
    const call = newId();
    const token = newSecret();
    const now = deps.clock.now();
    await deps.database.within(organisation.id, async (tx) => {
      const clinician = members[number % clinicians]!;
      const startsAt = now + Math.floor(number / clinicians) * 30_000;
      const row = {
        id: call,
        consultation,
        clinician,
        madeBy: clinician,
        startsAt,
        message: 'the invitation',
      };
      await insertPatient(tx, rows.patient);
      await insertConsultation(tx, rows.consultation);
      await insertCall(tx, newCall(row, { offered: true, sharing: true, files: true, chat: true }, now));
      await addLink(tx, { consultation, recipient: 'patient', token, createdAt: now });
    });
    const link = `/elm-tree/m/${token}`;
    invited.push({ call, page: `${link}/video`, cookie: await openLink(url + link, sent.patient.birthDate) });
  }
  return invited;
}

/** Opens a conversation with the date of birth, as its patient does. */
async function openLink(link: string, birthDate: string): Promise<string> {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const answer = await fetch(link, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`The date of birth was answered ${answer.status}`);
  return cookiesOf(answer);
}

export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

type Open = { line: WebSocket; ms: number };

async function openAll(url: string, waiting: readonly Invited[]): Promise<Open[]> {
  const opened: Open[] = [];
  const left = [...waiting];
  const openNext = async () => {
    for (let next = left.shift(); next; next = left.shift()) opened.push(await waitIn(url, next));
  };
  await Promise.all(Array.from({ length: atOnce }, openNext));
  return opened;
}

/** From asking to come in until the page is told where it stands. */
async function waitIn(url: string, { page, cookie }: Invited): Promise<Open> {
  const began = performance.now();
  const answer = await fetch(`${url}${page}/join`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    body: '{}',
  });
  if (answer.status !== 200)
    throw new Error(`Coming in was answered ${answer.status}: ${await answer.text()}`);
  const { live } = (await answer.json()) as Joined;
  const line = new WebSocket(url.replace('http:', 'ws:') + live, { headers: { cookie, origin: url } });
  const { promise, resolve, reject } = Promise.withResolvers<Room>();
  line.on('open', () =>
    line.send(JSON.stringify({ type: 'hello', instance: `bench-${newId()}`.slice(0, 40) })),
  );
  line.once('message', (data) => resolve(JSON.parse(String(data)) as Room));
  line.once('error', reject);
  line.once('close', (code) => reject(new Error(`A line was closed with ${code}`)));
  const room = await promise;
  if (room.at !== 'waiting') throw new Error(`They stand ${room.at}, and ought to wait`);
  return { line, ms: performance.now() - began };
}

async function closeAll(opened: readonly Open[]): Promise<void> {
  await Promise.all(
    opened.map(({ line }) => {
      const closed = new Promise((done) => line.once('close', done));
      line.close();
      return closed;
    }),
  );
}

/** What the process holds in memory, where the system says so. */
function kilobytesOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes);
}
