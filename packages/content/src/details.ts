import type { Page, QuestionSet } from '@frontdoor/questionnaire';
import ethnicFile from './ethnic-categories.json' with { type: 'json' };

/** The NHS list of ethnic categories, each as one line of a list: its code, and its group and name in words (R47). */
export const ethnicCategories: { code: string; words: string }[] = ethnicFile.categories.map(
  ({ code, group, label }) => ({ code, words: group === null ? label : `${group}: ${label}` }),
);

/** The pages with the list as the answers of the question `ethnicity`: the list is data with a source of its own. */
export function withEthnicCategories<Set extends { pages: { fields: { id: string }[] }[] }>(set: Set) {
  const options = ethnicCategories.map(({ code, words }) => ({ value: code, label: words }));
  return {
    ...set,
    pages: set.pages.map((page) => ({
      ...page,
      fields: page.fields.map((field) => (field.id === 'ethnicity' ? { ...field, options } : field)),
    })),
  };
}

/**
 * How a request with new details ends: how to reach the writer about it, and how to find the record. No photo is asked
 * for, and needs only of who wants to say what they are (R47).
 */
export function detailsFinish(finish: QuestionSet): QuestionSet {
  const page = (id: string): Page => finish.pages.find((each) => each.id === id)!;
  const needs: Page = {
    ...page('needs'),
    when: { field: 'details', in: ['needs'] },
    // Whoever ticked it has something to say: left empty it would change nothing, and nobody would tell them.
    rules: [
      {
        needsOneOf: ['needs', 'language', 'needsOther', 'preferredStaff'],
        message: 'Tick what would help, or tell us in your own words',
      },
    ],
  };
  const about = page('about');
  // Who has just given a new address would give it again: the record is found by the one it has.
  const fields = about.fields.map((field) =>
    field.id === 'postcode'
      ? { ...field, hint: 'If this changes, give the old one. It is the one we have.' }
      : field,
  );
  return { ...finish, pages: [needs, page('contact'), { ...about, fields }] };
}
