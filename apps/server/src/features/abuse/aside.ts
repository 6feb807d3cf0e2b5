import type { Database } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import { nameWords } from '../patients/names.ts';
import { Counter } from './counter.ts';
import { isGibberish } from './gibberish.ts';
import { type Aside, type Count, judge } from './judge.ts';
import { type Limit, limits, mostSources } from './limits.ts';
import { isOneSource, type Source } from './source.ts';

/** What is looked at of a request that is about to be received. */
export type Sent = {
  organisation: string;
  source: Source;
  /** The field no person sees was filled in. */
  honeypot: boolean;
  patient: { name: string; birthDate: string; nhsNumber: string | null };
  words: string;
};

/** `takeBack`: it was not received after all, or had been before, and is not to count. */
export type Judged = { aside: Aside | null; takeBack: () => Promise<void> };

type Window = { limit: Limit; counter: Counter };
type Counters = { samePatient: Window[]; gibberish: Window[] };
const counters = new WeakMap<Database, Counters>();

/** Counts a request that is being sent, and says whether it is set aside and why (S37). Never whether it is received. */
export async function asideFor({ database }: Pick<Deps, 'database'>, sent: Sent): Promise<Judged> {
  const { samePatient, gibberish } = countersOf(database);
  const noWords = isGibberish(sent.words);
  const { place, devices } = sourcesOf(sent);
  const from = [place, ...devices];
  const writers = isOneSource(sent.source.place) ? from : devices;
  const patients = patientsOf(sent).map((who) => database.vault.token(sent.organisation, 'abuse', who));
  const counted: { counter: Counter; key: string }[] = [];
  const count = async (windows: Window[], keys: string[]): Promise<Count[]> => {
    const counts: Count[] = [];
    for (const { limit, counter } of windows) {
      for (const key of keys) {
        counted.push({ counter, key });
        counts.push({ limit, count: await counter.add(key) });
      }
    }
    return counts;
  };
  const aside = judge({
    honeypot: sent.honeypot,
    gibberish: noWords,
    samePatient: await count(
      samePatient,
      from.flatMap((source) => patients.map((patient) => `${source} ${patient}`)),
    ),
    noWords: noWords ? await count(gibberish, writers) : [],
  });
  const takeBack = async () => {
    for (const { counter, key } of counted) await counter.takeBack(key);
  };
  return { aside, takeBack };
}

function sourcesOf({ organisation, source: { place, device } }: Sent): { place: string; devices: string[] } {
  return { place: `${organisation} at ${place}`, devices: device ? [`${organisation} on ${device}`] : [] };
}

/**
 * The same patient is the same name and date of birth, or the same NHS number and date of birth: twins share one half, and
 * a mother who gives her own number for two children the other.
 */
function patientsOf({ patient: { name, birthDate, nhsNumber } }: Sent): string[] {
  const named = `${birthDate} ${nameWords(name).join(' ')}`;
  return nhsNumber ? [named, `${birthDate} ${nhsNumber}`] : [named];
}

function countersOf(database: Database): Counters {
  let known = counters.get(database);
  if (!known) {
    const windows = (of: readonly Limit[]) =>
      of.map((limit) => ({ limit, counter: new Counter({ seconds: limit.seconds, most: mostSources }) }));
    known = { samePatient: windows(limits.samePatient), gibberish: windows(limits.gibberish) };
    counters.set(database, known);
  }
  return known;
}
