import type { Story } from '../story.ts';
import { carers } from './carers.ts';
import { children } from './children.ts';
import { finished } from './finished.ts';
import { flagged } from './flagged.ts';
import { inHand } from './in-hand.ts';
import { night } from './night.ts';
import { phoneAndDesk } from './phone-and-desk.ts';
import { thisMorning } from './this-morning.ts';
import { waiting } from './waiting.ts';

/** Everything that happened at the demo surgery, all of it made up. */
export const stories: Story[] = [
  ...night,
  ...thisMorning,
  ...phoneAndDesk,
  ...flagged,
  ...children,
  ...carers,
  ...inHand,
  ...waiting,
  ...finished,
];
