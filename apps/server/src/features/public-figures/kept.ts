import type { PageProps } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import type { Deps } from '../../platform/deps.ts';
import type { Organisation } from '../surgeries/find.ts';
import { howWeAreDoing } from './page.ts';

type Props = PageProps['howWeAreDoing'];
type Kept = { at: number; props: Promise<Props> };

/** Whole months do not change by the minute. Milliseconds. */
const freshFor = 60 * 60_000;
const kept = new WeakMap<Database, Map<string, Kept>>();

/** The figures of a surgery for everybody, worked out once an hour: whoever presses reload works nothing. */
export function publicFigures(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  organisation: Organisation,
): Promise<Props> {
  const known = kept.get(deps.database) ?? new Map<string, Kept>();
  kept.set(deps.database, known);
  const now = deps.clock.now();
  const last = known.get(organisation.id);
  if (last && now >= last.at && now < last.at + freshFor) return last.props;
  const props = howWeAreDoing(deps, organisation);
  known.set(organisation.id, { at: now, props });
  props.catch(() => known.delete(organisation.id));
  return props;
}
