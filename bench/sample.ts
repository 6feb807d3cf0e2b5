const given = [
  'Alan',
  'Amina',
  'Beth',
  'Chidi',
  'Dilys',
  'Ewan',
  'Farah',
  'Grace',
  'Hamza',
  'Iris',
  'Jo',
  'Kofi',
];
const family = [
  'Adeyemi',
  'Begum',
  'Carter',
  'Davies',
  'Evans',
  'Fletcher',
  'Green',
  'Hussain',
  'Kaur',
  'Whitcombe',
];

/** Somebody made up for each number, past 56 so that all are asked the same. No two requests are indexed alike. */
export function person(number: number) {
  const names = [given[number % given.length], family[Math.floor(number / given.length) % family.length]];
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    name: names.join(' '),
    birthDate: `${1930 + (number % 38)}-${two(1 + (number % 12))}-${two(1 + (number % 28))}`,
    phone: `07700 90${String(number % 10_000).padStart(4, '0')}`,
    email: `${names.join('.').toLowerCase()}.${number}@example.org`,
  };
}

export type BareAnswer = { page: string; question: string; answer: string };

/** What a bare server is sent, and keeps, for one request: the same facts that ours keeps. */
export function bareSubmission(number: number, answers: BareAnswer[]) {
  const { name, birthDate } = person(number);
  const words = answers.find(({ page }) => page === 'words')?.answer ?? '';
  return {
    organisation: 'elm-tree',
    submission: `submission-${number}`,
    patient: `patient-${number}`,
    door: 'online',
    kind: 'health-problem',
    who: 'self',
    lang: 'en',
    dir: 'ltr',
    row: { name, birthDate, words: words.slice(0, 200), needs: [] },
    content: { answers },
  };
}
