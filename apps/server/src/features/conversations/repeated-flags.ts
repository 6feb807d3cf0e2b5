import type { Reader, Tx } from '@frontdoor/database';
import { consultationById } from '../consultations/change-store.ts';
import type { NewFlag } from '../consultations/content.ts';
import { ambersSince } from './advice-store.ts';

const hour = 60 * 60_000;
/** More amber flags of one rule on one request within an hour tell nobody anything new. */
const mostInAnHour = 20;

/** The newest amber flag of each rule that was raised so often on a request within the last hour. */
export async function repeatedFlags(reader: Reader | Tx, consultation: string, now: number) {
  const byRule = Map.groupBy(await ambersSince(reader, consultation, now - hour), ({ rule }) => rule);
  return [...byRule.values()].flatMap((flags) => (flags.length < mostInAnHour ? [] : flags.slice(-1)));
}

/**
 * What a later message raises, without amber flags that stand on its request so often already that nobody has looked at:
 * the request keeps its level, its urgency and its clocks, and whoever holds the page cannot bury what else is in it. Red
 * flags are raised each time.
 */
export async function withoutRepeats(
  tx: Tx,
  consultation: string,
  flags: NewFlag[],
  now: number,
): Promise<NewFlag[]> {
  if (!flags.some(({ level }) => level === 'amber')) return flags;
  const request = await consultationById(tx, consultation);
  if (!request || request.lookedAt !== null) return flags;
  const repeated = new Set((await repeatedFlags(tx, consultation, now)).map(({ rule }) => rule));
  return flags.filter(({ level, rule }) => level !== 'amber' || !repeated.has(rule));
}
