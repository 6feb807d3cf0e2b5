import type { Earlier } from '@frontdoor/contract';
import type { Reader, Vault } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import { type Match, matchOf } from '../patients/matching.ts';
import { type Patient, patientsLike } from '../patients/store.ts';
import type { RowContent } from './content.ts';
import { requestsOf } from './detail-store.ts';
import { noDue } from './due.ts';
import { clinicianFirst } from './hidden.ts';

/** How far back earlier requests are shown. Months. */
const shownFor = 12;
const most = 20;

type Whose = { patient: Patient; consultation: string; now: number; seesAll: boolean };

/**
 * Earlier requests of the same person, and of who may be the same, each with why (S18, R69). For staff only: nothing
 * earlier is ever shown to somebody who typed who they are. One that is unfinished shows its flag and when it is due,
 * which count for this one too (S38).
 */
export async function earlier(
  reader: Reader,
  vault: Vault,
  { patient, consultation, now, seesAll }: Whose,
): Promise<Earlier[]> {
  const matches = new Map<string, NonNullable<Match>>([[patient.id, { match: 'same' }]]);
  for (const other of await patientsLike(reader, patient)) {
    const match = matchOf(patient, other);
    if (match) matches.set(other.id, match);
  }
  const since = atLondon(now).subtract({ months: shownFor }).epochMilliseconds;
  const found = await requestsOf(reader, {
    patients: [...matches.keys()],
    since,
    without: consultation,
    limit: most,
  });
  return found.map((request) => {
    const match = matches.get(request.patient)!;
    const content = JSON.parse(vault.unseal(reader.organisation, request.row)) as RowContent;
    const hidden = request.restricted && !seesAll;
    return {
      id: request.id,
      patient: request.patient,
      match: match.match,
      why: match.match === 'probable' ? match.why : null,
      name: content.name,
      birthDate: content.birthDate,
      kind: request.kind as Earlier['kind'],
      words: hidden ? '' : content.words,
      state: request.state as Earlier['state'],
      outcome: request.outcome as Earlier['outcome'],
      receivedAt: request.receivedAt,
      flagLevel: request.flagLevel as Earlier['flagLevel'],
      flag: hidden ? clinicianFirst : content.flag,
      dueAt: request.dueAt === noDue ? null : request.dueAt,
      hidden,
    };
  });
}
