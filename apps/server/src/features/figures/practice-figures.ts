import type { Figures } from '@frontdoor/contract';
import type { Deps } from '../../platform/deps.ts';
import { rosterOf } from '../staff/roster.ts';
import { aboutPeople } from './about-people.ts';
import { aboutRequests } from './about-requests.ts';
import { aboutService } from './about-service.ts';
import { videoFigures } from './about-video.ts';
import { countedIn, type Span, spanOfDays } from './counted.ts';
import { tallyOf } from './figure.ts';
import { headlines } from './headlines.ts';
import { reportingSettings } from './reporting-store.ts';
import { type Judged, judged, judgeOf } from './standing.ts';
import { type Summary, summaryTally } from './summary.ts';

type FigureDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'content'>;
type Days = { from: string; to: string };

/**
 * Every figure of one practice and period, both days counted, worked out in one pass over its
 * requests and one over its video calls. The practice itself sees every
 * number; in a copy for others, small ones are held back by its own bound (R120).
 */
export async function practiceFigures(
  deps: FigureDeps,
  organisation: string,
  { from, to, heldBack }: Days & { heldBack: boolean },
): Promise<Figures> {
  const now = deps.clock.now();
  const { teams } = await rosterOf(deps, organisation);
  const settings = await deps.database.read(organisation, reportingSettings);
  const definitions = [
    ...aboutRequests(deps.content, daysOf(from, to)),
    ...aboutService({ now, teams: [...teams.values()].map(({ id, name }) => ({ key: id, label: name })) }),
    ...aboutPeople(deps.content),
  ];
  const tallies = definitions.map(tallyOf<Judged>);
  const summary = summaryTally(now);
  const span = spanOfDays(from, to);
  for await (const slice of judgedIn(deps, organisation, span, now)) {
    for (const each of slice) {
      summary.add(each);
      for (const tally of tallies) tally.add(each);
    }
  }
  const bound = heldBack ? settings.smallNumbers : 0;
  const ofRequests = tallies.map((tally) => tally.figure(bound));
  const figures = [...ofRequests, ...(await videoFigures(deps, organisation, span, bound))];
  return { from, to, headlines: headlines(summary.summary(), settings, bound), figures };
}

/** The few numbers of one practice and period, for whoever sets practices side by side. */
export async function practiceSummary(
  deps: Pick<Deps, 'database' | 'clock' | 'calendar'>,
  organisation: string,
  { from, to }: Days,
): Promise<Summary> {
  const now = deps.clock.now();
  const tally = summaryTally(now);
  for await (const slice of judgedIn(deps, organisation, spanOfDays(from, to), now))
    for (const each of slice) tally.add(each);
  return tally.summary();
}

/** Every request received in a span with how it stands at `now`, a slice at a time. */
export async function* judgedIn(
  deps: Pick<Deps, 'database' | 'calendar'>,
  organisation: string,
  span: Span,
  now: number,
): AsyncGenerator<Judged[]> {
  const judge = judgeOf(span, now, deps.calendar);
  for await (const slice of countedIn(deps, organisation, span))
    yield slice.map((each) => judged(each, judge));
}

function daysOf(from: string, to: string): string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(to)).days + 1;
  return Array.from({ length: count }, (_, later) => first.add({ days: later }).toString());
}
