import { outboxKinds } from '../../outbox-kinds.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Kind } from '../outbox/kinds.ts';
import { runBatch } from '../outbox/run-batch.ts';
import { SendFault, type Transports } from '../outbox/transports.ts';
import { instantOf } from './moments.ts';
import { doPatientStep } from './patient-steps.ts';
import { wrongAddress } from './requests/in-hand.ts';
import { sendStory, type Telling } from './send-story.ts';
import { doStaffStep, type Open, openAs } from './staff-steps.ts';
import type { Step, Story } from './story.ts';
import type { Surgery } from './surgery.ts';

type Happening = { at: number; story: Story; step: Step | null };

/** Longer than a reply is held, so that its mail goes before anything else happens. Milliseconds. */
const settled = 12_000;

/** How long somebody reads before they act. Milliseconds. */
const reading = 45_000;

/**
 * Mails that go nowhere. Whatever mail server is set up never sees them, and their deliveries stand as sent at their
 * own time, so that the outbox page shows them and the worker finds nothing left to do.
 */
const nowhere: Transports = {
  email: async ({ to }) => {
    if (to === wrongAddress) throw new SendFault('EENVELOPE 550', true);
  },
  text: async () => {},
  close: () => {},
};

/** A request that was sent, and on whose screen it stands open. */
type Sent = { id: string; open: Open | null };

/** Lets all stories happen in the order of their times, with the clock walking along. */
export async function tellStories(
  telling: Telling,
  stories: Story[],
  walk: (at: number) => void,
): Promise<void> {
  const { deps, surgery, opened } = telling;
  const requests = new Map<Story, Sent>();
  for (const { at, story, step } of happenings(telling, stories)) {
    walk(at);
    if (step === null) requests.set(story, { id: await sendStory(telling, story), open: null });
    else await tellStep(telling, requests.get(story)!, { at, step }, walk);
    walk(Math.min(at + settled, opened));
    await workOff(deps, surgery);
  }
}

/** Does what was left in the outbox. */
export async function workOff(deps: Deps, { organisation }: Surgery): Promise<void> {
  for (const [kind, how] of Object.entries(outboxKinds)) {
    const batch = { deps, transports: nowhere, kind: kind as Kind, how, rest: { until: 0 } };
    await runBatch(batch, organisation);
  }
}

async function tellStep(
  telling: Telling,
  request: Sent,
  { at, step }: { at: number; step: Step },
  walk: (at: number) => void,
): Promise<void> {
  if (!('by' in step)) {
    request.open = null;
    return doPatientStep(telling, request.id, step);
  }
  let open = request.open;
  if (open?.staff !== telling.surgery.staff[step.by]) {
    walk(at - reading);
    open = await openAs(telling, step.by, request.id);
    walk(at);
  }
  const { lock } = await doStaffStep(telling, open!, step);
  request.open = { ...open!, lock };
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
