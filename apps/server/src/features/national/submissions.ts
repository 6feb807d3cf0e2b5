import type { Deps } from '../../platform/deps.ts';
import { type Counted, countedIn, type Span } from '../figures/counted.ts';
import type { Mapping } from './mapping-shape.ts';

/**
 * The requests of one practice that count nationally, in the order they came: all that count in any figure and came
 * through a door of the mapping. Tests and conversations that the practice began are in no figure; a draft that was never
 * sent, or a diversion that nobody sent on, is no request (R119).
 */
export async function* submissions(
  deps: Pick<Deps, 'database'>,
  organisation: string,
  span: Span,
  { doors }: Pick<Mapping, 'doors'>,
): AsyncGenerator<Counted> {
  for await (const slice of countedIn(deps, organisation, span)) {
    yield* slice.filter(({ door }) => doors.includes(door));
  }
}
