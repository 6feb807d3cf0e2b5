import { randomUUID } from 'node:crypto';
import { journeyPages } from '@frontdoor/content';
import { atLondon } from '@frontdoor/hours';
import { type Answers, type Page, type Typed, validateAll, writer } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { enter } from '../consultations/enter.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { receive } from '../consultations/receive.ts';
import { emptyContent } from '../drafts/draft.ts';
import { answerAdvice, chooseOnList, foundOnList, newFlagsOf, raise } from '../drafts/flags.ts';
import { journeyAt } from '../drafts/journey.ts';
import { readDraft } from '../drafts/screen-draft.ts';
import { giveFiles } from '../drafts/store.ts';
import { toRequest } from '../drafts/to-request.ts';
import { aroundNow } from '../screening/around.ts';
import { factsOf } from '../screening/facts.ts';
import { closedUntil } from '../surgeries/attendance.ts';
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
  const answers = checked(telling, story, withFiles);
  const short = story.place !== undefined;
  const request = toRequest(deps.content, context, { answers, kind: short ? 'health-problem' : story.kind });
  const raised = await raisedBy(telling, story, answers, photos);
  const { id } = await receive(deps, {
    ...request,
    words: request.words || (raised.flags[0]?.words ?? ''),
    organisation: organisation.id,
    submission,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    ...raised,
    photos: photos.length,
    open: closedUntil(deps, organisation) === null,
    enteredBy: null,
    urgency: null,
    aside: story.aside ?? null,
    also: async (tx, consultation) => {
      if (photos.length > 0) await giveFiles(tx, submission, consultation);
    },
  });
  return id;
}

/** What the rules raise on a story, as if its writer had gone through the advice and said what the story says. */
async function raisedBy(
  { deps, surgery: { organisation } }: Telling,
  { emergency }: OnlineStory,
  answers: Answers,
  photos: string[],
): Promise<Pick<NewRequest, 'flags' | 'reading' | 'notRead' | 'cannotCall'>> {
  const journey = journeyAt(deps, organisation);
  const facts = factsOf(answers, journey.context.today);
  const around = await deps.database.read(organisation.id, (reader) => aroundNow(deps, reader, organisation));
  const telling = { content: deps.content, facts, around };
  const item = emergency && foundOnList(deps.content, emergency.item, writer(answers));
  const chosen = item ? chooseOnList(telling, emptyContent, item) : emptyContent;
  const answered = emergency ? answerAdvice(telling, chosen, emergency.choice) : chosen;
  const files = photos.map((id) => ({ id, name: '', bytes: 0 }));
  const { found, reading, notRead } = readDraft(deps, journey, {
    answers,
    parked: {},
    photos: files,
    read: null,
  });
  const { draft, warned } = raise(telling, answered, found, 'words');
  const { flags } = warned ? answerAdvice(telling, draft, emergency?.choice ?? 'not-emergency') : draft;
  return {
    flags: newFlagsOf(deps.content, flags, around.attendance),
    reading,
    notRead,
    cannotCall: emergency?.choice === 'cannot-call',
  };
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
