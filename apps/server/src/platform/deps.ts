import type { Content } from '@frontdoor/content';
import type { Pages } from '@frontdoor/contract';
import type { Database } from '@frontdoor/database';
import type { Calendar } from '@frontdoor/hours';
import type { Config } from '../config.ts';
import type { Clock } from './clock.ts';
import type { Live } from './live.ts';
import type { Log } from './log.ts';

/** What every use-case may need, made once in `main.ts` (or by a test) and handed down. */
export type Deps = {
  config: Config;
  database: Database;
  content: Content;
  calendar: Calendar;
  clock: Clock;
  log: Log;
  live: Live;
  pages: Pages;
};
