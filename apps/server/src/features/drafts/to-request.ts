import { type Content, type Kind, summaryWords } from '@frontdoor/content';
import type { Category } from '@frontdoor/contract';
import {
  type AnsweredQuestion,
  type Answers,
  answered,
  type Context,
  type Page,
  type QuestionSet,
  readyPage,
  writer,
} from '@frontdoor/questionnaire';
import type { ContactGiven, RequesterGiven } from '../consultations/content.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { detailsGiven } from '../contact-changes/given.ts';
import { chosenAnswers, textAnswer } from './draft.ts';

/** The part of a request that comes from answers alone: the same for the patients' form and for staff entering one. */
export type FromAnswers = Pick<
  NewRequest,
  | 'kind'
  | 'category'
  | 'who'
  | 'patient'
  | 'requester'
  | 'contact'
  | 'sensitive'
  | 'details'
  | 'needs'
  | 'language'
  | 'preferredStaff'
  | 'words'
  | 'answered'
>;

/**
 * Turns checked answers into what `receive` takes. Pure.
 * @param answers those that count, as `validateAll` gives them
 * @param kind the kind chosen; the short send page sends as a health problem where none was chosen yet (S4)
 * @param short the short page it was sent from, if it was
 */
export function toRequest(
  content: Content,
  context: Context,
  { answers, kind, short = content.sendNow }: { answers: Answers; kind: Kind; short?: QuestionSet },
): FromAnswers {
  const who = writer(answers);
  const needs = needsInWords(content.finish.pages, answers, context);
  const language = text(answers, 'language');
  const asked = answeredWithOrigin(content, context, { answers, kind, short });
  return {
    kind,
    category: kind === 'admin' ? ((text(answers, 'category') as Category | null) ?? 'other') : null,
    who,
    patient: {
      name: textAnswer(answers, 'name'),
      birthDate: textAnswer(answers, 'birthDate'),
      nhsNumber: text(answers, 'nhsNumber'),
      postcode: text(answers, 'postcode'),
      registered: (text(answers, 'registered') ?? 'do-not-know') as NewRequest['patient']['registered'],
    },
    requester: who === 'self' ? null : requesterOf(answers),
    contact: contactOf(answers),
    sensitive: chosenAnswers(answers, 'othersSee').includes('yes'),
    details: detailsGiven(content, { answers, answered: asked, needs, language }),
    needs,
    language,
    preferredStaff: text(answers, 'preferredStaff'),
    words: summaryWords(answers),
    answered: asked,
  };
}

function text(answers: Answers, field: string): string | null {
  return textAnswer(answers, field) || null;
}

/** R42, S28, S29. */
function requesterOf(answers: Answers): RequesterGiven {
  const childKnows = text(answers, 'childKnows');
  return {
    name: textAnswer(answers, 'requesterName'),
    relation: textAnswer(answers, 'relation'),
    agreement: text(answers, 'agreement') as RequesterGiven['agreement'],
    childKnows: childKnows === null ? null : childKnows === 'yes',
  };
}

/**
 * S23: a channel nobody said yes to is never used. On the short send page only a number to ring is asked for, so a
 * call is the one thing it allows.
 */
function contactOf(answers: Answers): ContactGiven {
  const safe = answers.safe === undefined ? null : chosenAnswers(answers, 'safe');
  const phone = text(answers, 'phone');
  const place = text(answers, 'place');
  return {
    phone,
    email: text(answers, 'email'),
    comeIn: chosenAnswers(answers, 'comeIn').includes('yes'),
    cannotUsePhone:
      chosenAnswers(answers, 'cannotUsePhone').includes('yes') ||
      chosenAnswers(answers, 'needs').includes('no-phone'),
    safe: {
      text: safe?.includes('text') ?? false,
      email: safe?.includes('email') ?? false,
      call: safe?.includes('call') ?? (place !== null && phone !== null),
      voicemail: safe?.includes('voicemail') ?? false,
    },
    lookOnline: safe?.includes('look-online') ?? false,
    safeTimes: text(answers, 'safeTimes'),
    place,
  };
}

/** R45: each need in the words it was offered in, then what was written beside them. */
function needsInWords(pages: Page[], answers: Answers, context: Context): string[] {
  const page = pages.find(({ fields }) => fields.some((field) => field.id === 'needs'));
  const options = page
    ? (readyPage(page, answers, context).fields.find((field) => field.id === 'needs')?.options ?? [])
    : [];
  const chosen = chosenAnswers(answers, 'needs');
  const said = options.filter((option) => !option.exclusive && chosen.includes(option.value));
  const other = text(answers, 'needsOther');
  return [...said.map((option) => option.label), ...(other ? [other] : [])];
}

/** R38: every question as it was asked, with its set and version; the short send page after the rest, nothing twice. */
function answeredWithOrigin(
  content: Content,
  context: Context,
  { answers, kind, short }: { answers: Answers; kind: Kind; short: QuestionSet },
): AnsweredQuestion[] {
  const { pages, origins } = content.journeys[kind];
  const first = answered(pages, answers, context).map((each) => ({ ...each, ...origins[each.page]! }));
  if (answers.place === undefined) return first;
  const { id: set, version } = short;
  const there = new Set(first.map((each) => each.field));
  const rest = answered(short.pages, answers, context).filter((each) => !there.has(each.field));
  return [...first, ...rest.map((each) => ({ ...each, set, version }))];
}
