import type { Deps } from '../../platform/deps.ts';
import type { Span } from '../figures/counted.ts';
import { type ClosureRow, closuresSince } from './closures-store.ts';

/** The closures within core hours that lay in a span. */
export async function closuresWithin(
  { database }: Pick<Deps, 'database'>,
  practice: string,
  { from, to }: Span,
): Promise<ClosureRow[]> {
  const rows = await database.read(practice, (reader) => closuresSince(reader, from));
  return rows.filter(({ inCoreHours, startsAt }) => inCoreHours && startsAt < to);
}
