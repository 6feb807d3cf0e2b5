import { compose, type Journey, type Page, type QuestionSet } from '@frontdoor/questionnaire';
import { readQuestionSet } from '@frontdoor/questionnaire/define';
import { detailsFinish, withEthnicCategories } from './details.ts';
import finishFile from './en/finish.json' with { type: 'json' };
import adminFile from './en/kinds/admin.json' with { type: 'json' };
import contactDetailsFile from './en/kinds/contact-details.json' with { type: 'json' };
import followUpFile from './en/kinds/follow-up.json' with { type: 'json' };
import healthProblemFile from './en/kinds/health-problem.json' with { type: 'json' };
import medicationFile from './en/kinds/medication.json' with { type: 'json' };
import questionFile from './en/kinds/question.json' with { type: 'json' };
import newEmailFile from './en/new-email.json' with { type: 'json' };
import newPhoneFile from './en/new-phone.json' with { type: 'json' };
import sendNowFile from './en/send-now.json' with { type: 'json' };
import sendSafelyFile from './en/send-safely.json' with { type: 'json' };
import someoneDiedFile from './en/someone-died.json' with { type: 'json' };
import startFile from './en/start.json' with { type: 'json' };

/** What a request can be about (R31 to R35, R47): the answer `kind`, and the question set it leads to. */
const kindFiles = {
  'health-problem': healthProblemFile,
  question: questionFile,
  'follow-up': followUpFile,
  medication: medicationFile,
  admin: adminFile,
  'contact-details': withEthnicCategories(contactDetailsFile),
};
export type Kind = keyof typeof kindFiles;
export const kindNames = Object.keys(kindFiles) as Kind[];

export type Sets = {
  start: QuestionSet;
  kinds: Record<Kind, QuestionSet>;
  finish: QuestionSet;
  /** The short send page after advice (S4), and the one that asks how to reach them safely as well (S27). */
  sendNow: QuestionSet;
  sendSafely: QuestionSet;
  /** "Someone has died": one page, no part of any request (S24). */
  someoneDied: QuestionSet;
  /** New contact details, and the code that goes to them (S25): two pages each. */
  newContact: { phone: QuestionSet; email: QuestionSet };
  /** Start, one kind and finish put together, checked as one. */
  journeys: Record<Kind, Journey>;
};

/** Reads every question set. @throws Error with file and path when one is wrong, or two do not fit together. */
export function readSets(): Sets {
  const start = readQuestionSet(startFile, 'en/start.json');
  const sendNow = readQuestionSet(sendNowFile, 'en/send-now.json');
  const sendSafely = readQuestionSet(sendSafelyFile, 'en/send-safely.json');
  const someoneDied = readQuestionSet(someoneDiedFile, 'en/someone-died.json');
  const newContact = {
    phone: readQuestionSet(newPhoneFile, 'en/new-phone.json'),
    email: readQuestionSet(newEmailFile, 'en/new-email.json'),
  };
  const kinds = {} as Sets['kinds'];
  const journeys = {} as Sets['journeys'];
  let finish: QuestionSet | undefined;
  for (const name of kindNames) {
    const file = `en/kinds/${name}.json`;
    const kind = readQuestionSet(kindFiles[name], file, [start]);
    if (kind.id !== name) throw new Error(`${file} cannot work:\n  id: must be “${name}”`);
    if (!kind.nationalType) throw new Error(`${file} cannot work:\n  nationalType: a kind needs one (R36)`);
    finish = readQuestionSet(finishFile, 'en/finish.json', [start, kind]);
    kinds[name] = kind;
    journeys[name] = compose([start, kind, name === 'contact-details' ? detailsFinish(finish) : finish]);
  }
  return { start, kinds, finish: finish!, sendNow, sendSafely, someoneDied, newContact, journeys };
}

/**
 * The pages of a request in order, without the emergency list, the check and the confirmation, which are no questions.
 * @param kind undefined until it is chosen: then only what everybody is asked
 */
export function journeyPages(
  sets: Pick<Sets, 'start' | 'finish' | 'journeys'>,
  kind: Kind | undefined,
): Page[] {
  return kind ? sets.journeys[kind].pages : [...sets.start.pages, ...sets.finish.pages];
}
