import type { Content } from '@frontdoor/content';
import type { Attendance } from '@frontdoor/contract';
import { type Answers, answered, type Context } from '@frontdoor/questionnaire';
import { levelOf } from '@frontdoor/safety';
import type { NewFlag } from '../consultations/content.ts';
import type { NewRequest } from '../consultations/new-request.ts';
import { chosenAnswers, textAnswer } from '../drafts/draft.ts';
import { headingOf } from '../screening/advice.ts';
import { notShown } from '../screening/choices.ts';
import { factsOf } from '../screening/facts.ts';
import { readBy } from '../screening/read.ts';

export type Report = Pick<
  NewRequest,
  | 'kind'
  | 'category'
  | 'who'
  | 'patient'
  | 'requester'
  | 'contact'
  | 'needs'
  | 'language'
  | 'preferredStaff'
  | 'words'
  | 'answered'
  | 'flags'
  | 'reading'
  | 'notRead'
>;

/**
 * Turns a checked report that somebody has died into what `receive` takes: a request for people (S24). Pure.
 *
 * No channel is safe by it, so nothing is ever sent by itself, neither to the address of the person who died nor to
 * whoever tells us: an acknowledgement would call the one a patient to the other. People read how to reach them.
 */
export function toReport(
  content: Content,
  context: Context,
  { answers, attendance }: { answers: Answers; attendance: Attendance },
): Report {
  const { someoneDied: set } = content;
  const text = (field: string) => textAnswer(answers, field) || null;
  const when = text('when');
  const words = text('words');
  const phone = text('phone');
  return {
    kind: 'admin',
    category: 'other',
    who: 'other',
    patient: {
      name: textAnswer(answers, 'name'),
      birthDate: textAnswer(answers, 'birthDate'),
      nhsNumber: null,
      postcode: null,
      registered: 'do-not-know',
    },
    requester: {
      name: textAnswer(answers, 'requesterName'),
      relation: textAnswer(answers, 'relation'),
      agreement: null,
      childKnows: null,
    },
    contact: {
      phone,
      email: text('email'),
      comeIn: false,
      cannotUsePhone: false,
      safe: {
        text: false,
        email: false,
        call: phone !== null && !chosenAnswers(answers, 'noContact').includes('yes'),
        voicemail: false,
      },
      lookOnline: false,
      safeTimes: null,
      place: null,
    },
    needs: [],
    language: null,
    preferredStaff: null,
    words: ['Someone tells us that this person has died.', when, words].filter(Boolean).join(' '),
    answered: answered(set.pages, answers, context).map((each) => ({
      ...each,
      set: set.id,
      version: set.version,
    })),
    ...screened(content, { answers, attendance, when }),
  };
}

/** A flag for people, so that one of them looks at it by a clock and sets the patient's state. */
function deathReported(when: string | null): NewFlag {
  return {
    rule: 'death-reported',
    version: 1,
    level: 'note',
    destination: 'staff-only',
    title: 'Someone says that this person has died',
    words: when ?? '',
    shown: notShown,
    choice: '',
    source: 'answers',
    reason: 'Check it, then set the patient to “deceased”: that stops everything that would be sent (S24).',
  };
}

/**
 * What else they wrote is read like any other words (S5): somebody may need help now. What says when or where somebody
 * died is not: each would alarm as if they lived.
 */
function screened(
  content: Content,
  { answers, attendance, when }: { answers: Answers; attendance: Attendance; when: string | null },
): Pick<Report, 'flags' | 'reading' | 'notRead'> {
  const words = textAnswer(answers, 'words');
  const { found, reading, notRead } = readBy(
    { content },
    {
      pieces: words === '' ? [] : [{ field: 'words', text: words }],
      facts: factsOf({ who: 'other' }, ''),
      answers: {},
      files: 0,
    },
  );
  const shown = headingOf(content, '999', attendance);
  const flags = found.map((each) => ({
    ...each,
    shown: levelOf(each.destination) === 'red' ? shown : notShown,
    choice: '',
  }));
  return { flags: [deathReported(when), ...flags], reading, notRead };
}
