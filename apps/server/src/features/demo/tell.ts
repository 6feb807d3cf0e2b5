import { runBatch } from '../outbox/run-batch.ts';
import { SendFault, type Transports } from '../outbox/transports.ts';
import { instantOf } from './moments.ts';
import { doPatientStep } from './patient-steps.ts';
import { sendStory, type Telling } from './send-story.ts';
import { doStaffStep, openAs } from './staff-steps.ts';
import type { Step, Story } from './story.ts';

type Happening = { at: number; story: Story; step: Step | null };

/** Longer than a reply is held, so that its mail goes before anything else happens. Milliseconds. */
const settled = 12_000;

/** How long somebody reads before they act. Milliseconds. */
const reading = 45_000;

/** The one address of the stories that does not work: its owner typed it wrong. */
export const wrongAddress = 'angela.fox@exmaple.example.org';

/**
 * Mails that go nowhere. Whatever mail server is set up never sees them, and their deliveries stand as sent at their
 * own time, so that the outbox page shows them and the worker finds nothing left to do.
 */
const nowhere: Transports = {
  email: async ({ to }) => {
    if (to === wrongAddress) throw new SendFault('EENVELOPE 550', true);
  },
  text: null,
  close: () => {},
};

/** Lets all stories happen in the order of their times, with the clock walking along. */
export async function tellStories(
  telling: Telling,
  stories: Story[],
  walk: (at: number) => void,
): Promise<void> {
  const { deps, surgery, opened } = telling;
  const requests = new Map<Story, string>();
  for (const { at, story, step } of happenings(telling, stories)) {
    walk(at);
    if (step === null) {
      requests.set(story, await sendStory(telling, story));
    } else if ('by' in step) {
      walk(at - reading);
      const which = await openAs(telling, step.by, requests.get(story)!);
      walk(at);
      await doStaffStep(telling, which, step);
    } else await doPatientStep(telling, requests.get(story)!, step);
    walk(Math.min(at + settled, opened));
    await runBatch(deps, nowhere, surgery.organisation);
  }
}

/** The earliest first. */
function happenings({ deps, opened }: Telling, stories: Story[]): Happening[] {
  const all = stories.flatMap((story): Happening[] => [
    { at: instantOf(story.when, opened, deps.calendar), story, step: null },
    ...(story.since ?? []).map((step) => ({ at: instantOf(step, opened, deps.calendar), story, step })),
  ]);
  return all.sort((one, other) => one.at - other.at);
}

/** When the first of all happened. Milliseconds. */
export function beginning(telling: Pick<Telling, 'deps' | 'opened'>, stories: Story[]): number {
  const { deps, opened } = telling;
  return Math.min(...stories.map(({ when }) => instantOf(when, opened, deps.calendar)));
}
