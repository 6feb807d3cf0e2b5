import type { Deps } from '../../platform/deps.ts';
import { intoFolder } from './into-folder.ts';
import { nameOfMapping } from './mapping.ts';
import { produceWeek, type WeekJob } from './produce.ts';
import { markProduced } from './weeks-store.ts';

/** What was written: the files, how many requests are in them, and whether the week was over. */
export type Produced = { paths: string[]; requests: number; over: boolean };

/**
 * Writes the seven files of a week into a folder, and then writes down for each practice that the week is produced
 * (R112). A week that is not over is written too, to look at, and stays to be produced: more of it is to come.
 */
export async function produceInto(
  deps: Pick<Deps, 'database' | 'clock'>,
  folder: string,
  job: WeekJob,
): Promise<Produced> {
  const counts = new Map<string, number>();
  const paths = await intoFolder(folder, async (openFile) => {
    const tally = await produceWeek(deps, job, openFile);
    for (const { id } of job.practices) counts.set(id, tally.of(id));
  });
  const requests = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const producedAt = deps.clock.now();
  if (job.week.to > producedAt) return { paths, requests, over: false };
  const mark = { week: job.week.monday, mapping: nameOfMapping(job.mapping), producedAt };
  for (const [practice, records] of counts) {
    await markProduced(deps.database, practice, { ...mark, records });
  }
  return { paths, requests, over: true };
}
