import type { Reader, Tx } from '@frontdoor/database';
import { and, eq, gt, inArray, ne } from 'drizzle-orm';

/** One description of somebody, as far as lines are compared with it. */
export type Described = {
  id: string;
  person: string;
  nhsToken: string | null;
  birthToken: string;
  familyToken: string;
  givenToken: string;
  name: string;
  birthDate: string;
  createdAt: number;
};

type Where = Reader | Tx;

const described = ({ t: { patient: p } }: Where) => ({
  id: p.id,
  person: p.person,
  nhsToken: p.nhsToken,
  birthToken: p.birthToken,
  familyToken: p.familyToken,
  givenToken: p.givenToken,
  name: p.name,
  birthDate: p.birthDate,
  createdAt: p.createdAt,
});

export function describedByNhs(reader: Where, tokens: readonly string[]): Promise<Described[]> {
  const { q, t, organisation } = reader;
  const p = t.patient;
  if (tokens.length === 0) return Promise.resolve([]);
  return q
    .select(described(reader))
    .from(p)
    .where(and(eq(p.organisation, organisation), inArray(p.nhsToken, [...tokens])));
}

/** Everybody born on one of these days with one of these family names; which belong together is for the caller. */
export function describedByBirth(
  reader: Where,
  { births, families }: { births: readonly string[]; families: readonly string[] },
): Promise<Described[]> {
  const { q, t, organisation } = reader;
  const p = t.patient;
  if (births.length === 0) return Promise.resolve([]);
  return q
    .select(described(reader))
    .from(p)
    .where(
      and(
        eq(p.organisation, organisation),
        inArray(p.birthToken, [...births]),
        inArray(p.familyToken, [...families]),
      ),
    );
}

/** Whose own phone each of these is, as they gave it with a request of theirs. */
export function personsByPhone(
  { q, t, organisation }: Where,
  tokens: readonly string[],
): Promise<{ token: string | null; person: string }[]> {
  const { searchToken: s, consultation: c, patient: p } = t;
  if (tokens.length === 0) return Promise.resolve([]);
  return q
    .selectDistinct({ token: p.phoneToken, person: p.person })
    .from(s)
    .innerJoin(c, and(eq(c.organisation, s.organisation), eq(c.id, s.consultation)))
    .innerJoin(p, and(eq(p.organisation, c.organisation), eq(p.id, c.patient), eq(p.phoneToken, s.token)))
    .where(and(eq(s.organisation, organisation), inArray(s.token, [...tokens])));
}

/** Which of these people have an open request that holds a safeguarding flag (S23, S27). */
export async function openRestricted(
  { q, t, organisation }: Where,
  persons: readonly string[],
): Promise<Set<string>> {
  const { consultation: c, patient: p } = t;
  if (persons.length === 0) return new Set();
  const rows = await q
    .selectDistinct({ person: p.person })
    .from(p)
    .innerJoin(c, and(eq(c.organisation, p.organisation), eq(c.patient, p.id)))
    .where(
      and(
        eq(p.organisation, organisation),
        inArray(p.person, [...persons]),
        eq(c.restricted, true),
        ne(c.state, 'finished'),
      ),
    );
  return new Set(rows.map(({ person }) => person));
}

/** The addresses that somebody checked for these people, and that check still holds (S17). */
export async function checkedAddresses(
  { q, t, organisation }: Where,
  { persons, now }: { persons: readonly string[]; now: number },
): Promise<Set<string>> {
  const i = t.identityCheck;
  if (persons.length === 0) return new Set();
  const rows = await q
    .select({ person: i.person, addressToken: i.addressToken })
    .from(i)
    .where(and(eq(i.organisation, organisation), inArray(i.person, [...persons]), gt(i.expiresAt, now)));
  return new Set(rows.map(({ person, addressToken }) => `${person} ${addressToken}`));
}
