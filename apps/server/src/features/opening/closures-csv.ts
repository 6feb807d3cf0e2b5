import { atLondon, type Calendar, coreClock, type RouteName } from '@frontdoor/hours';
import { csv } from '../../platform/csv.ts';
import { nameOf, type Roster } from '../staff/roster.ts';
import type { ClosureRow } from './closures-store.ts';
import { routeTitles } from './words.ts';

const heading = [
  'Closed',
  'From',
  'To',
  'Planned end',
  'In core hours',
  'Minutes of core hours',
  'Reason',
  'Contact at the commissioner',
  'Made by',
  'Made at',
  'Ended early by',
  'Commissioner’s answer',
  'Answered by',
];

/** Every closure with its reason and period, as a commissioner asks for it (R11). Times are London's. */
export function closuresAsCsv(
  closures: readonly ClosureRow[],
  { roster, calendar }: { roster: Roster; calendar: Calendar },
): string {
  const rows = closures.map((closure) => {
    const { startsAt, endsAt, endedAt, endedBy } = closure;
    const end = Math.max(startsAt, Math.min(endsAt, endedAt ?? endsAt));
    const clock = coreClock(atLondon(startsAt), atLondon(end), calendar);
    return [
      routesOf(closure)
        .map((route) => routeTitles[route])
        .join('; '),
      sayLocal(startsAt),
      sayLocal(end),
      sayLocal(endsAt),
      closure.inCoreHours ? 'Yes' : 'No',
      Math.round(clock(end) - clock(startsAt)),
      closure.reason,
      closure.commissionerContact,
      nameOf(roster, closure.madeBy),
      sayLocal(closure.madeAt),
      endedBy ? nameOf(roster, endedBy) : '',
      sayAnswer(closure),
      closure.answeredBy ?? '',
    ];
  });
  return csv([heading, ...rows]);
}

const answers: Record<string, string> = { seen: 'Seen', agreed: 'Agreed', 'not-agreed': 'Not agreed' };

/** "Agreed", "Not agreed: the line was up again by ten"; empty while the commissioner has said nothing. */
export function sayAnswer({ answer, answerNote }: ClosureRow): string {
  const said = answers[answer ?? ''] ?? '';
  return answerNote ? `${said}: ${answerNote}` : said;
}

export function routesOf({ routes }: Pick<ClosureRow, 'routes'>): RouteName[] {
  return routes.split(',') as RouteName[];
}

/** "2026-11-27 10:15": what a spreadsheet reads as a time. */
function sayLocal(ms: number): string {
  return atLondon(ms).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
