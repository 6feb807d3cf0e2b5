import type { List } from '@frontdoor/contract';
import { openCounts } from '../apps/server/src/features/consultations/counts-store.ts';
import { firstLookOf } from '../apps/server/src/features/consultations/first-look-due.ts';
import { newRequestRows } from '../apps/server/src/features/consultations/new-request-rows.ts';
import {
  insertConsultation,
  insertSearchTokens,
} from '../apps/server/src/features/consultations/receive-store.ts';
import { newReference } from '../apps/server/src/features/consultations/reference.ts';
import { insertPatient } from '../apps/server/src/features/patients/store.ts';
import { patientTokens, searchTokens, tokenMaker } from '../apps/server/src/features/patients/tokens.ts';
import { drive, type Measured, type Shot } from './drive.ts';
import { requestMaker } from './requests.ts';
import { receptionist, type Surgery } from './surgery.ts';

const rows = 50_000;
/** How many of them one transaction writes. */
const together = 500;
/** One request every so often, going back from now: about 290 a day. Milliseconds. */
const apart = 5 * 60_000;

/**
 * Fills the queue to triage: sealed, indexed and searchable rows, made by the same functions as a sent form's. Only
 * acknowledgements are left out, or the outbox would be busy with old mail.
 */
export async function fillInbox(surgery: Surgery): Promise<void> {
  const { deps, organisation } = surgery;
  const request = requestMaker(surgery);
  const token = tokenMaker(deps.database.vault, organisation.id);
  const now = deps.clock.now();
  for (let first = 0; first < rows; first += together) {
    const numbers = Array.from({ length: together }, (_, place) => first + place);
    await deps.database.within(organisation.id, async (tx) => {
      for (const number of numbers) {
        const sent = request(number);
        const clock = { now: () => now - number * apart };
        const tokens = patientTokens(sent, token);
        const made = newRequestRows({ ...deps, clock }, sent, {
          reference: newReference(),
          tokens,
        });
        made.consultation.firstLookDue = await firstLookOf(deps, tx, made.consultation);
        await insertPatient(tx, made.patient);
        await insertConsultation(tx, made.consultation);
        await insertSearchTokens(tx, made.consultation.id, searchTokens(sent, token));
      }
    });
  }
}

const warmUp = 5_000;
const reads = 10_000;

/** First pages of the queue to triage a second, and the slowest hundredth's time, for a signed-in receptionist. */
export async function readInbox(url: string): Promise<Measured> {
  const shot: Shot = {
    method: 'GET',
    path: '/api/elm-tree/consultations?queue=to-triage',
    headers: { cookie: await signIn(url) },
  };
  const answer = await fetch(url + shot.path, { ...(shot.headers && { headers: shot.headers }) });
  const { items, next } = (await answer.json()) as List;
  if (items.length !== 25 || next === null) throw new Error(`The inbox showed ${items?.length} rows`);
  await drive(url, warmUp, 200, () => shot);
  return drive(url, reads, 200, () => shot);
}

/** Gives the cookie of somebody's session. */
export async function signIn(url: string, who = receptionist): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(who),
  });
  if (answer.status !== 200) throw new Error(`Signing in was answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** How many requests wait in all. */
export async function countOpen({ deps, organisation }: Surgery): Promise<number> {
  const now = deps.clock.now();
  const parts = await deps.database.read(organisation.id, (reader) =>
    openCounts(reader, { now, todayEnds: now }),
  );
  return parts.reduce((sum, { all }) => sum + all, 0);
}
