import type { Deps } from '../../platform/deps.ts';
import { createLog } from '../../platform/log.ts';
import { addClinic, arrangedBefore } from './clinic.ts';
import { addCommissioner, beforeStories } from './commissioner.ts';
import { addOutreach } from './outreach.ts';
import { stories } from './requests/index.ts';
import { drawSamples } from './samples/index.ts';
import { isInUse } from './store.ts';
import { addSurgery } from './surgery.ts';
import { beginning, tellStories, workOff } from './tell.ts';

export { demoGreeting } from './greeting.ts';

const aDay = 24 * 60 * 60_000;

/**
 * Fills a database without any organisation with the made-up surgery and its requests; leaves any other as it is.
 * Everything goes through the use-cases that people's clicks go through, with a clock that walks through the days
 * before now, so that due times and timelines are what they would be.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  if (await isInUse(deps.database)) return;
  const opened = deps.clock.now();
  const samples = drawSamples();
  let at = beforeStories(beginning({ deps, opened }, stories) - aDay, deps.calendar);
  // The mail that comes back in a story is nothing an operator should look into.
  const walking: Deps = { ...deps, clock: { now: () => at }, log: createLog('silent') };
  const surgery = await addSurgery(walking);
  await addCommissioner(walking, surgery);
  await addOutreach(walking, surgery);
  const telling = { deps: walking, surgery, samples: await samples, opened };
  await tellStories(telling, stories, (next) => {
    at = next;
  });
  at = opened - arrangedBefore;
  await addClinic(walking, surgery, opened);
  at = opened;
  await workOff(walking, surgery);
}
