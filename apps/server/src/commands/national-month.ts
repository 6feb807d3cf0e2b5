import { MonthQuery } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import { reportingSettings } from '../features/figures/reporting-store.ts';
import { intoFolder } from '../features/national/into-folder.ts';
import type { Mapping } from '../features/national/mapping-shape.ts';
import {
  countMonth,
  monthHeading,
  monthRows,
  type PracticeMonth,
  timesHeading,
  timesRows,
} from '../features/national/month.ts';
import { listedPractices } from '../features/national/practices-store.ts';
import type { OpenSink } from '../features/national/produce.ts';
import { csv } from '../platform/csv.ts';
import { CommandError } from './options.ts';
import { toFolder } from './own-folder.ts';

type Asked = { month: string; out: string; mapping: Mapping };

/** `national --month`: the two tables of a month of every practice of this server, practice by practice. */
export async function nationalMonth(
  { database }: { database: Database },
  { month, out, mapping }: Asked,
): Promise<number> {
  if (!MonthQuery.safeParse({ month }).success)
    throw new CommandError(`"${month}" is no month. Give one like 2026-11`);
  const practices = await listedPractices(database);
  const write = async (openFile: OpenSink) => {
    const summary = await openFile(`practice_oc_submissions_${month}.csv`);
    const times = await openFile(`by_day_and_time_${month}.csv`);
    await summary.write(csv([monthHeading(mapping)]));
    await times.write(csv([timesHeading(mapping)]));
    for (const practice of practices) {
      const settings = await database.read(practice.id, reportingSettings);
      const counts = await countMonth({ database }, practice.id, month, mapping);
      const given: PracticeMonth = { practice, settings, month, counts };
      await summary.write(csv(monthRows(given, mapping)));
      await times.write(csv(timesRows(given, mapping)));
    }
    await summary.end();
    await times.end();
  };
  const paths = await toFolder(out, () => intoFolder(out, write));
  console.log(`${month}, all practices of this server:`);
  for (const path of paths) console.log(`  ${path}`);
  return 0;
}
