import type { Page } from '@frontdoor/questionnaire';
import { describe, expect, it } from 'vitest';
import { entryPages, focusOf, formFor } from './entry-form.ts';

const context = { today: '2026-11-27', words: { surgery: 'Elm Tree Surgery', phone: '0113 496 0123' } };
const pages: Page[] = [
  {
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
  },
  {
    id: 'carer',
    when: { field: 'who', in: ['other'] },
    fields: [
      { id: 'relation', kind: 'text', label: 'Your relation to them', name: 'your relation' },
      {
        id: 'agreement',
        kind: 'radios',
        label: 'Do they agree?',
        name: 'whether they agree',
        when: { field: 'relation', answered: true },
        options: [{ value: 'agrees', label: 'Yes' }],
      },
    ],
  },
  { id: 'kind', fields: [{ id: 'kind', kind: 'text', label: 'What is it?', name: 'what it is' }] },
  { id: 'photos', fields: [{ id: 'photos', kind: 'files', label: 'Photos', name: 'photos', max: 5 }] },
];
const shown = (typed: Record<string, string>) =>
  formFor(entryPages(pages), typed, context).map((page) => page.fields.map((field) => field.id));

describe('the form staff fill in', () => {
  it('R65 asks the patients’ own questions, but for the kind and photos', () => {
    expect(shown({ who: 'self' })).toEqual([['who']]);
  });

  it('shows and hides questions by the answers above them, on the same page too', () => {
    expect(shown({ who: 'other' })).toEqual([['who'], ['relation']]);
    expect(shown({ who: 'other', relation: 'daughter' })).toEqual([['who'], ['relation', 'agreement']]);
  });

  it('focuses the first box at fault', () => {
    const missing = { fault: 'missing' as const, message: 'Enter it' };
    const field = (kind: 'date' | 'radios' | 'text') => ({ kind }) as Parameters<typeof focusOf>[1];
    expect(focusOf({ field: 'birthDate', ...missing }, field('date'))).toBe('birthDate-day');
    expect(focusOf({ field: 'birthDate', ...missing, part: 'year' }, field('date'))).toBe('birthDate-year');
    expect(focusOf({ field: 'who', ...missing }, field('radios'))).toBe('who-0');
    expect(focusOf({ field: 'name', ...missing }, field('text'))).toBe('name');
  });
});
