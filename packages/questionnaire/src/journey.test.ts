import { describe, expect, test } from 'vitest';
import { answered, typedFrom } from './answered.ts';
import { compose, countedAnswers, visiblePages } from './journey.ts';
import { readyPage } from './ready-page.ts';
import { context } from './testing.ts';
import type { Page, QuestionSet } from './types.ts';
import { validateAll, validatePage } from './validate.ts';

const who: Page = {
  id: 'who',
  fields: [
    {
      id: 'who',
      kind: 'radios',
      label: 'Who is this for?',
      name: 'who this is for',
      options: [
        { value: 'self', label: 'Me' },
        { value: 'other', label: 'Someone I care for' },
      ],
    },
  ],
};
const carer: Page = {
  id: 'carer',
  when: { field: 'who', in: ['other'] },
  title: 'About you',
  fields: [
    {
      id: 'agreement',
      kind: 'radios',
      label: 'Do they agree?',
      name: 'if they agree',
      options: [
        { value: 'agrees', label: 'Yes' },
        { value: 'not-asked', label: 'Not asked' },
      ],
    },
  ],
};
const patient: Page = {
  id: 'patient',
  title: { self: 'About you', other: 'About them at {surgery}' },
  fields: [
    {
      id: 'birthDate',
      kind: 'date',
      past: true,
      label: { self: 'Your date of birth', other: 'The patient’s date of birth' },
      name: 'the date of birth',
      autocomplete: { self: 'bday', other: '' },
    },
  ],
};
const course: Page = {
  id: 'course',
  title: 'About the problem',
  fields: [
    {
      id: 'before',
      kind: 'radios',
      label: 'Told us before?',
      name: 'if you told us before',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ],
    },
    {
      id: 'reference',
      kind: 'text',
      when: { field: 'before', in: ['yes'] },
      label: 'Reference',
      name: 'the reference',
    },
    { id: 'phone', kind: 'phone', optional: true, label: 'Phone', name: 'a phone number' },
    { id: 'email', kind: 'email', optional: true, label: 'Email (optional)', name: 'an email address' },
  ],
  rules: [{ needsOneOf: ['phone', 'email'], message: 'Enter a phone number or an email address' }],
};
const pregnancy: Page = {
  id: 'pregnancy',
  when: { age: { from: 12, to: 55 } },
  fields: [{ id: 'weeks', kind: 'number', unit: 'weeks', label: 'How many weeks?', name: 'how many weeks' }],
};
const sets: QuestionSet[] = [
  { id: 'start', version: 2, title: 'Start', pages: [who, carer, patient] },
  { id: 'health', version: 5, title: 'Health', pages: [pregnancy, course] },
];
const { pages } = compose(sets);
const ids = (list: Page[]) => list.map((page) => page.id);

test('R38 sets put together know the version of each and where each page came from', () => {
  expect(compose(sets).versions).toEqual({ start: 2, health: 5 });
  expect(compose(sets).origins.course).toEqual({ set: 'health', version: 5 });
});

describe('which pages apply', () => {
  test.each([
    [{}, ['who', 'patient', 'course']],
    [{ who: 'other' }, ['who', 'carer', 'patient', 'course']],
    [{ who: 'self', birthDate: '1990-01-01' }, ['who', 'patient', 'pregnancy', 'course']],
    [{ who: 'self', birthDate: '2014-11-28' }, ['who', 'patient', 'course']],
    [{ who: 'self', birthDate: '2014-11-27' }, ['who', 'patient', 'pregnancy', 'course']],
  ])('for %j', (answers, expected) => {
    expect(ids(visiblePages(pages, answers, context))).toEqual(expected);
  });

  test('a page whose every field is hidden is passed over', () => {
    const empty: Page = {
      ...carer,
      id: 'empty',
      when: undefined,
      fields: [{ ...carer.fields[0]!, when: carer.when }],
    };
    expect(visiblePages([who, empty], { who: 'self' }, context)).toEqual([who]);
  });
});

describe('a change of mind', () => {
  const changed = {
    who: 'self',
    agreement: 'not-asked',
    birthDate: '1990-01-01',
    before: 'no',
    reference: 'F7K2',
  };

  test('the answer of a hidden page or field does not count', () => {
    expect(countedAnswers(pages, changed, context)).toEqual({
      who: 'self',
      birthDate: '1990-01-01',
      before: 'no',
    });
  });

  test('nor is it said to anybody', () => {
    expect(answered(pages, changed, context).map((each) => each.field)).toEqual([
      'who',
      'birthDate',
      'before',
    ]);
  });

  test('checking a page leaves the answer of a hidden field alone, and clears an emptied one', () => {
    const page = readyPage(course, { who: 'self' }, context);
    const { answers, errors } = validatePage(
      page,
      { before: 'no', reference: 'F7K2', phone: '0113 496 0123' },
      context,
    );
    expect(errors).toEqual([]);
    expect(answers).toEqual({ before: 'no', phone: '01134960123', email: '' });
  });
});

describe('a page made ready', () => {
  test('has the words for who is writing, with the surgery’s name in them', () => {
    const page = readyPage(patient, { who: 'other' }, context);
    expect(page.title).toBe('About them at Elm Tree Surgery');
    expect(page.fields[0]).toMatchObject({ label: 'The patient’s date of birth', kind: 'date', past: true });
    expect(page.fields[0]).not.toHaveProperty('autocomplete');
    expect(readyPage(patient, {}, context).fields[0]?.autocomplete).toBe('bday');
  });

  test('keeps the condition of a field that hangs on the same page', () => {
    expect(readyPage(course, {}, context).fields[1]?.when).toEqual({ field: 'before', in: ['yes'] });
  });
});

describe('checking a page', () => {
  const page = readyPage(course, {}, context);

  test('asks for a field that another answer calls for', () => {
    expect(validatePage(page, { before: 'yes', phone: '0113 496 0123' }, context).errors).toEqual([
      { field: 'reference', fault: 'missing', message: 'Enter the reference' },
    ]);
  });

  test('says a rule’s words beside its first field', () => {
    expect(validatePage(page, { before: 'no' }, context).errors).toEqual([
      { field: 'phone', fault: 'missing', message: 'Enter a phone number or an email address' },
    ]);
  });

  test('does not ask for one of two when one of them is merely wrong', () => {
    const { errors } = validatePage(page, { before: 'no', email: 'alan' }, context);
    expect(errors.map((error) => error.field)).toEqual(['email']);
  });

  test('says the field’s own sentence where it has one', () => {
    const own = {
      ...who,
      fields: [{ ...who.fields[0]!, errors: { missing: 'Choose a person at {surgery}' } }],
    };
    expect(validatePage(readyPage(own, {}, context), {}, context).errors[0]?.message).toBe(
      'Choose a person at Elm Tree Surgery',
    );
  });
});

describe('checking everything', () => {
  const typed = {
    who: 'other',
    agreement: 'agrees',
    'birthDate-day': '12',
    'birthDate-month': '3',
    'birthDate-year': '1990',
    weeks: '20',
    before: 'yes',
    reference: 'F7K2 9MQX',
    email: 'alan@example.com',
  };

  test('gives every answer that applies', () => {
    expect(validateAll(pages, typed, context)).toEqual({
      answers: {
        who: 'other',
        agreement: 'agrees',
        birthDate: '1990-03-12',
        weeks: '20',
        before: 'yes',
        reference: 'F7K2 9MQX',
        phone: '',
        email: 'alan@example.com',
      },
      errors: [],
    });
  });

  test('names the page of each fault', () => {
    const { errors } = validateAll(pages, { ...typed, agreement: '', email: 'alan' }, context);
    expect(errors.map(({ page, field }) => `${page}/${field}`)).toEqual(['carer/agreement', 'course/email']);
  });

  test('R38 says what was asked and answered, in words', () => {
    const { answers } = validateAll(pages, typed, context);
    expect(answered(pages, answers, context)).toContainEqual({
      page: 'patient',
      field: 'birthDate',
      kind: 'date',
      question: 'The patient’s date of birth',
      answer: '12 March 1990',
      value: '1990-03-12',
    });
    expect(answered(pages, answers, context).map(({ question, answer }) => `${question}: ${answer}`)).toEqual(
      [
        'Who is this for?: Someone I care for',
        'Do they agree?: Yes',
        'The patient’s date of birth: 12 March 1990',
        'How many weeks?: 20 weeks',
        'Told us before?: Yes',
        'Reference: F7K2 9MQX',
        'Email: alan@example.com',
      ],
    );
  });

  test('fills a form again as it was', () => {
    const { answers } = validateAll(pages, typed, context);
    expect(typedFrom(readyPage(patient, answers, context), answers)).toEqual({
      'birthDate-day': '12',
      'birthDate-month': '3',
      'birthDate-year': '1990',
    });
  });
});
