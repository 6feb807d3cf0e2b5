import { randomUUID } from 'node:crypto';
import { journeyPages } from '@frontdoor/content';
import { atLondon } from '@frontdoor/hours';
import { type Answers, type Page, type Typed, validateAll } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { enter } from '../consultations/enter.ts';
import { receive } from '../consultations/receive.ts';
import { flagsOf } from '../drafts/flags.ts';
import { journeyAt } from '../drafts/journey.ts';
import { giveFiles } from '../drafts/store.ts';
import { toRequest } from '../drafts/to-request.ts';
import { closedUntil } from '../surgeries/frame.ts';
import { uploadSamples } from './files.ts';
import type { Sample, SampleName } from './samples/index.ts';
import type { Story } from './story.ts';
import type { Surgery } from './surgery.ts';
import { typedOf } from './typed.ts';

/** What every part of telling a story needs. `opened` is when the demo is opened; the clock stands where the story is. */
export type Telling = {
  deps: Deps;
  surgery: Surgery;
  samples: Record<SampleName, Sample>;
  opened: number;
};

type OnlineStory = Extract<Story, { door: 'online' }>;

/** Sends a story's request through its door, as if somebody had. Gives the request's id. */
export async function sendStory(telling: Telling, story: Story): Promise<string> {
  const typed = typedOf(story, atLondon(telling.opened).toPlainDate());
  if (story.door === 'online') return sendOnline(telling, story, typed);
  const { door, kind, urgency, by } = story;
  const submission = randomUUID();
  const { id } = await enter(telling.deps, telling.surgery.staff[by], {
    submission,
    door,
    kind,
    typed,
    urgency: urgency ?? null,
  });
  return id;
}

/** Everything is checked as the form checks it, so that no made-up request holds what a real one could not. */
async function sendOnline(telling: Telling, story: OnlineStory, typed: Typed): Promise<string> {
  const { deps, surgery, samples } = telling;
  const { organisation } = surgery;
  const submission = randomUUID();
  const photos = await uploadSamples(
    deps,
    (story.files ?? []).map((name) => samples[name]),
    { organisation: organisation.id, owner: { draft: submission }, origin: 'patient' },
  );
  const withFiles = photos.length > 0 ? { ...typed, photos, notIntimate: ['yes'] } : typed;
  const { context } = journeyAt(deps, organisation);
  const closed = closedUntil(deps, organisation);
  const answers = checked(telling, story, withFiles);
  const short = story.place !== undefined;
  const request = toRequest(deps.content, context, { answers, kind: short ? 'health-problem' : story.kind });
  const chosen = story.emergency ? [story.emergency] : [];
  const flags = flagsOf(deps.content, chosen, request.who, closed);
  const { id } = await receive(deps, {
    ...request,
    words: request.words || (flags.at(-1)?.words ?? ''),
    organisation: organisation.id,
    submission,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    flags,
    reading: flags.length > 0 ? 'matched' : 'not-read',
    notRead: photos.length > 0 ? ['attachment'] : [],
    cannotCall: story.emergency?.choice === 'cannot-call',
    photos: photos.length,
    open: closed === null,
    enteredBy: null,
    urgency: null,
    also: async (tx, consultation) => {
      if (photos.length > 0) await giveFiles(tx, submission, consultation);
    },
  });
  return id;
}

function checked({ deps, surgery }: Telling, story: OnlineStory, typed: Typed): Answers {
  const { context } = journeyAt(deps, surgery.organisation);
  const pages = story.place === undefined ? journeyPages(deps.content, story.kind) : shortPages(deps);
  const { answers, errors } = validateAll(pages, typed, context);
  const [first] = errors;
  if (first) throw new Error(`The request of ${story.patient.name}, page ${first.page}: ${first.message}`);
  return answers;
}

/** What somebody saw who sent from the advice: who it is for, the patient, and the short send page (S4). */
function shortPages({ content }: Deps): Page[] {
  return [...content.start.pages.filter(({ id }) => id !== 'kind'), ...content.sendNow.pages];
}
