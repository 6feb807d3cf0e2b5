import { sayDayAndTime } from '@frontdoor/hours';
import { insertIncident } from '../features/national/incident-store.ts';
import { type IncidentKind, incidentKinds } from '../features/national/sources.ts';
import { withDatabase } from './command.ts';
import { CommandError, options } from './options.ts';
import { readTime } from './read-time.ts';

const cure = 'Give a day and time such as 2026-11-18T09:30. A time without an offset is London’s';

/** `incident add`: writes down what touched the figures of a week, for its incident file. Gives the exit code. */
export async function incidentAdd(words: string[]): Promise<number> {
  const given = options(words, ['kind', 'from', 'to'], []);
  const kind = given.kind as IncidentKind;
  // No words of one's own: no national file may hold free text (R110).
  if (!incidentKinds.includes(kind))
    throw new CommandError(`--kind must be one of ${incidentKinds.join(', ')}`);
  const [begun, over] = [readTime(given.from, cure), readTime(given.to, cure)];
  const [from, to] = [begun.epochMilliseconds, over.epochMilliseconds];
  if (to <= from) throw new CommandError('--to must be later than --from');
  await withDatabase(({ database, clock }) => insertIncident(database, { kind, from, to }, clock.now()));
  console.log(`Noted: ${kind} from ${sayDayAndTime(begun)} until ${sayDayAndTime(over)}.`);
  return 0;
}
