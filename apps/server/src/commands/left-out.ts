import type { Database } from '@frontdoor/database';
import { listLength } from '../features/national/practices-store.ts';
import type { LeftOut } from '../features/national/sort-practices.ts';

const because: Record<LeftOut['why'], string> = {
  'no-code': 'they have no ODS code',
  'not-listed': 'they are not on the participation list',
  'not-approved': 'the participation list does not say that they are approved',
};

/** Lists every practice that is in no file, with why (R111). */
export async function sayLeftOut(database: Database, leftOut: readonly LeftOut[]): Promise<void> {
  if ((await listLength(database)) === 0)
    console.log(
      'No participation list was loaded yet, so that no practice takes part. Load it: npm run frontdoor -- participation load <file>',
    );
  for (const [why, words] of Object.entries(because)) {
    const those = leftOut.filter((each) => each.why === why);
    if (those.length === 0) continue;
    console.log(`Left out because ${words}:`);
    for (const { practice } of those) {
      console.log(`  ${practice.odsCode ?? '(no code)'} ${practice.name} (/${practice.slug})`);
    }
  }
}
