import type { Typed } from '@frontdoor/questionnaire';
import { answerPage } from '../apps/server/src/features/drafts/answer.ts';
import { type DraftContent, emptyContent } from '../apps/server/src/features/drafts/draft.ts';
import { emergencyList, firstOpen, journeyAt, stepsOf } from '../apps/server/src/features/drafts/journey.ts';
import type { Organisation } from '../apps/server/src/features/surgeries/find.ts';
import type { Deps } from '../apps/server/src/platform/deps.ts';

type FormDeps = Pick<Deps, 'content' | 'clock'>;

/** What a patient types into each page of the form, in its order; made-up throughout. */
const typedInto: Record<string, Typed> = {
  who: { who: 'self' },
  patient: {
    name: 'Alan Whitcombe',
    'birthDate-day': '12',
    'birthDate-month': '3',
    'birthDate-year': '1958',
    registered: 'yes',
  },
  emergency: {},
  kind: { kind: 'health-problem' },
  words: {
    words:
      'My right knee has been swollen since I fell on the stairs eight days ago. I can walk on it but it gives way, and it ' +
      'wakes me at night. I have tried ice and ibuprofen. It is not getting better and I work standing up.',
  },
  course: { started: 'few-days', change: 'same', before: 'no' },
  wanted: { tried: 'Ice and ibuprofen', wanted: 'To know whether it is broken' },
  photos: {},
  contact: { phone: '07700 900123', email: 'alan.whitcombe@example.org', safe: ['email', 'call'] },
  about: { postcode: 'LS1 4DY', nhsNumber: '' },
  needs: {},
};

/** The question pages of this form, in order. The first comes before there is a draft, the emergency list is no question. */
export const questionPages = Object.keys(typedInto).filter((id) => id !== 'who' && id !== 'emergency');

/**
 * The form filled in as far as one page, by the same rules as a patient's own; `check` is to its end. Throws when the
 * form has changed so that these answers no longer lead there.
 */
export function filledInTo(deps: FormDeps, organisation: Organisation, page: string): DraftContent {
  const journey = journeyAt(deps, organisation);
  let draft = emptyContent;
  for (const [id, typed] of Object.entries(typedInto)) {
    if (id === page) break;
    if (id === 'emergency') {
      const asked = emergencyList(journey, draft.answers).map((item) => item.id);
      draft = { ...draft, emergency: { asked, none: true } };
      continue;
    }
    const step = stepsOf(journey, draft.answers).find((each) => each.id === id);
    if (step?.page) draft = answerPage(journey, draft, step.page, typed).draft;
  }
  const open = firstOpen(journey, draft).id;
  if (open !== page) throw new Error(`The form asks "${open}" before "${page}": mend bench/filled-in.ts`);
  return draft;
}
