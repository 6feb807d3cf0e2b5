import type { Schema } from '@frontdoor/database';
import type { Deps } from '../../apps/server/src/platform/deps.ts';
import { rowOf } from '../contract/rows.ts';

type Call = Schema['videoCall']['$inferInsert'];
type Person = Schema['videoPerson']['$inferInsert'];

/** What a video call of a request left behind; times in ISO, and nobody but a patient and a clinician unless said. */
export type Story = Partial<Omit<Call, 'startsAt' | 'startedAt' | 'endedAt'>> & {
  startsAt: string;
  startedAt?: string;
  endedAt?: string;
  people?: (Pick<Person, 'kind' | 'letInAt'> & Partial<Person>)[];
};

/** Let in, one on the patient's side and one of staff, who needs nobody to let them in. */
export const two: NonNullable<Story['people']> = [
  { kind: 'patient', letInAt: 1 },
  { kind: 'staff', letInAt: null },
];

/** Puts a call into the database as it stands once somebody has held it; gives its id. */
export async function leaveCall(
  { database }: Pick<Deps, 'database'>,
  organisation: string,
  { people = two, startsAt, startedAt, endedAt, ...given }: Story & { id: string; consultation: string },
): Promise<string> {
  const instant = (iso: string | undefined) => (iso === undefined ? null : Date.parse(iso));
  await database.within(organisation, async ({ q, t }) => {
    const unsaid = { checks: null, ending: null, outcome: null, code: null, instead: null, feedback: null };
    const times = {
      startsAt: Date.parse(startsAt),
      startedAt: instant(startedAt),
      endedAt: instant(endedAt),
    };
    const state = endedAt ? 'ended' : startedAt ? 'started' : 'invited';
    await q
      .insert(t.videoCall)
      .values(rowOf(t.videoCall, { organisation, state, ...unsaid, ...times, ...given }));
    for (const [place, person] of people.entries()) {
      const id = `${given.id} ${place}`;
      const row = { organisation, id, call: given.id, ref: String(place), name: null, ...person };
      await q.insert(t.videoPerson).values(rowOf(t.videoPerson, row));
    }
  });
  return given.id;
}
