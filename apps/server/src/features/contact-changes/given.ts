import type { Content } from '@frontdoor/content';
import type { ContactField } from '@frontdoor/contract';
import type { AnsweredQuestion, Answers } from '@frontdoor/questionnaire';
import type { Held, NewDetail } from './content.ts';

/** What of a request's answers makes its new details. `needs` and `language` as staff read them. */
export type Given = {
  answers: Answers;
  answered: readonly AnsweredQuestion[];
  needs: readonly string[];
  language: string | null;
};

/**
 * The new details that answers hold, each as the record is to have it (R47). Pure; none for any other kind of request.
 * What was ticked and then left empty is none.
 */
export function detailsGiven(content: Pick<Content, 'kinds'>, given: Given): NewDetail[] {
  const { answers } = given;
  if (answers.kind !== 'contact-details') return [];
  const said = new Map(given.answered.map(({ field, answer }) => [field, answer]));
  const joined = (...fields: string[]) => fields.flatMap((field) => said.get(field) ?? []).join(', ');
  const tellOld = answers.tellOld === 'yes';
  const safe = [answers.newPhoneSafe ?? []].flat();
  const { language } = given;
  const needs = [...(language ? [`Language: ${language}`] : []), ...given.needs];

  const details: Partial<Record<ContactField, Held>> = {
    name: { value: joined('newName'), safe: {}, ...whyName(content, answers) },
    address: {
      value: joined('addressLine1', 'addressLine2', 'addressTown', 'addressPostcode', 'addressNone'),
      safe: {},
      note: answers.addressLetters === 'yes' ? 'Letters are safe there' : 'Letters are not safe there',
    },
    phone: {
      value: String(answers.newPhone ?? ''),
      safe: {
        text: safe.includes('text'),
        call: safe.includes('call'),
        voicemail: safe.includes('voicemail'),
      },
    },
    email: { value: String(answers.newEmail ?? ''), safe: { email: true } },
    'next-of-kin': { value: joined('kinName', 'kinRelation', 'kinPhone'), safe: {} },
    pharmacy: { value: joined('pharmacyName', 'pharmacyPlace'), safe: {} },
    ethnicity: { value: ethnicity(answers, joined('ethnicity')), safe: {} },
    needs: { value: needs.join(', '), safe: {} },
  };
  const ticked = [answers.details ?? []].flat();
  return Object.entries(details)
    .filter(([field, { value }]) => ticked.includes(field) && value !== '')
    .map(([field, held]) => ({
      field: field as ContactField,
      held,
      tellOld: (field === 'phone' || field === 'email') && tellOld,
    }));
}

/** Why it changes, and what the practice needs to see: the words that stood under the answer. */
function whyName({ kinds }: Pick<Content, 'kinds'>, answers: Answers): Pick<Held, 'evidence' | 'note'> {
  const fields = kinds['contact-details'].pages.flatMap((page) => page.fields);
  const asked = fields.find(({ id }) => id === 'nameReason');
  const options = asked && 'options' in asked ? asked.options : [];
  const chosen = options.find(({ value }) => value === answers.nameReason);
  if (typeof chosen?.hint !== 'string' || typeof chosen.label !== 'string') return {};
  return { evidence: chosen.hint, note: chosen.label };
}

/** With the code that the clinical system and the national files know it by. */
function ethnicity({ ethnicity: code }: Answers, words: string): string {
  return words === '' ? '' : `${words} (NHS code ${String(code)})`;
}
