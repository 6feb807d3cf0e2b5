import type { Deps } from '../../platform/deps.ts';
import { invalid, notAllowed, Problem } from '../../platform/problem.ts';
import { logView } from '../audit/log.ts';
import { reportingSettings } from '../figures/reporting-store.ts';
import type { Staff } from '../staff/guards.ts';
import { loadMapping } from './mapping.ts';
import type { Mapping } from './mapping-shape.ts';
import { countMonth, type PracticeMonth } from './month.ts';
import { listedPractice } from './practices-store.ts';
import type { Participant } from './produce.ts';
import { sortPractices } from './sort-practices.ts';
import { NotAWeek, type Week, weekOf } from './week.ts';

type ExportDeps = Pick<Deps, 'database' | 'clock' | 'config'>;

/** Throws 403 in words: figures that leave the practice are a manager's to take out. */
export function mustExport({ role }: Staff['member']): void {
  if (role !== 'manager')
    throw notAllowed('Only a manager takes national figures out of Frontdoor. Ask a manager.');
}

/** A week as asked for in an address (R109). Throws 422 with the kind words of `weekOf`. */
export function readWeek(monday: string): Week {
  try {
    return weekOf(monday);
  } catch (fault) {
    if (fault instanceof NotAWeek) throw invalid([{ path: 'week', message: fault.message }]);
    throw fault;
  }
}

/** The practice as it stands in its files. Throws 409 in words where it takes no part (R111). */
export async function mustTakePart(
  { database, config }: ExportDeps,
  { organisation }: Staff,
): Promise<{ practice: Participant; mapping: Mapping }> {
  const mapping = loadMapping(config.data);
  const listed = await listedPractice(database, organisation.id);
  const { taking } = sortPractices(listed ? [listed] : [], mapping);
  const [practice] = taking;
  if (practice) return { practice, mapping };
  throw new Problem(
    409,
    'not-participating',
    'This practice is not in the national collection',
    listed?.odsCode
      ? `${listed.odsCode} is not approved on the participation list that was loaded last. Accept the collection in CQRS; whoever runs Frontdoor then loads the new list.`
      : 'It has no ODS code. Whoever runs Frontdoor can add it.',
  );
}

/** One month of a practice, counted, with all its rows say of it; in the collection or not. */
export async function practiceMonth(
  { database, config }: ExportDeps,
  { organisation }: Staff,
  month: string,
): Promise<{ given: PracticeMonth; mapping: Mapping }> {
  const mapping = loadMapping(config.data);
  const practice = (await listedPractice(database, organisation.id)) ?? {
    ...organisation,
    odsCode: null,
    status: null,
  };
  const settings = await database.read(organisation.id, reportingSettings);
  const counts = await countMonth({ database }, organisation.id, month, mapping);
  return { given: { practice, settings, month, counts }, mapping };
}

/** Leaves in the log of views who took which figures out (R73). */
export function logExport({ database, clock }: ExportDeps, staff: Staff, subject: string): Promise<unknown> {
  const view = {
    at: clock.now(),
    actor: staff.member.id,
    what: 'export',
    subject,
    consultation: null,
  } as const;
  return database.within(staff.organisation.id, (tx) => logView(tx, view));
}
