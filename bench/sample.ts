/** One submission as a patient might write it; made-up throughout. Both servers are given the same words. */
export const words =
  'My right knee has been swollen since I fell on the stairs eight days ago. I can walk on it but it gives way, and it wakes me ' +
  'at night. I have tried ice and ibuprofen. It is not getting better and I work standing up.';

/** What a bare server is sent, and keeps, for one request: the same facts that ours keeps. */
export function bareSubmission(number: number) {
  return {
    organisation: 'elm-tree',
    submission: `submission-${number}`,
    patient: `patient-${number}`,
    door: 'online',
    kind: 'health-problem',
    who: 'self',
    lang: 'en',
    dir: 'ltr',
    row: { name: `Alan Whitcombe ${number}`, birthDate: '1958-03-12', words: words.slice(0, 160), needs: [] },
    content: {
      answers: [
        { page: 'words', question: 'Describe the problem in your own words', answer: words },
        { page: 'course', question: 'When did it start?', answer: 'Days ago' },
        { page: 'course', question: 'Is it getting better or worse?', answer: 'About the same' },
        { page: 'course', question: 'Is this about a problem you have told us about before?', answer: 'No' },
        { page: 'wanted', question: 'What have you tried?', answer: 'Ice and ibuprofen' },
        { page: 'contact', question: 'Phone number', answer: '07700 900123' },
        { page: 'contact', question: 'Email address', answer: 'alan.whitcombe@example.org' },
        { page: 'about', question: 'Postcode', answer: 'LS1 4DY' },
      ],
    },
  };
}
