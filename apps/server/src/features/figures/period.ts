import { FiguresQuery } from '@frontdoor/contract';
import { invalid } from '../../platform/problem.ts';
import { read } from '../../platform/read.ts';

/** A year and a bit: more is asked for in parts. Days. */
const mostDays = 400;

/** The period somebody asks for, both days counted. Throws 422 in words. */
export function periodOf(query: unknown): FiguresQuery {
  const { from, to } = read(FiguresQuery, query);
  const days = Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
  if (days < 0) throw invalid([{ path: 'to', message: 'The last day must not be before the first' }]);
  if (days >= mostDays) throw invalid([{ path: 'to', message: `Choose at most ${mostDays} days` }]);
  return { from, to };
}
