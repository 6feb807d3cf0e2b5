import type { Deps } from '../../platform/deps.ts';
import { checkLinks } from './links.ts';
import { refreshHolidays } from './refresh.ts';

/** How often it is looked whether the list or a link is out of date; each says itself for how long it stands. Milliseconds. */
const every = 5 * 60_000;

/** Keeps bank holidays and links up to date in the background. Gives the way to stop; does nothing when it is off. */
export function watchHolidays(deps: Deps): () => void {
  if (deps.config.holidaysUrl === null) return () => {};
  const look = () => {
    for (const job of [refreshHolidays, checkLinks])
      void job(deps).catch((fault) => deps.log.error({ type: fault.name }, 'holidays'));
  };
  look();
  const looking = setInterval(look, every);
  looking.unref();
  return () => clearInterval(looking);
}
