import { fieldsIn } from '../templates/fill.ts';
import { asHeading, type Column } from './headings.ts';
import type { Fault, ListLine } from './read-line.ts';

/** The patient's name, whatever column or columns it stands in. */
const ofPatient = 'name';

const field = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** What is wrong with the fields of a message, each with its cure: nothing but columns of this list can stand in it. */
export function fieldFaults(text: string, columns: readonly Column[]): string[] {
  const keys = columns.map(({ key }) => key);
  const unknown = fieldsIn(text).filter((name) => !isField(asHeading(name), keys));
  const twice = fieldsIn(text).filter((name) => keys.filter((key) => key === asHeading(name)).length > 1);
  const halves = /\{\{|\}\}/.test(text.replace(field, ''));
  return [
    ...unknown.map((name) => `The list has no column “${name}”. It has ${sayColumns(columns)}`),
    ...twice.map((name) => `The list has more than one column “${name}”: nobody can say which is meant`),
    ...(halves ? ['A field is written with two brackets on each side, as {{name}}'] : []),
  ];
}

function isField(key: string, keys: readonly string[]): boolean {
  return key !== '' && (key === ofPatient || keys.includes(key));
}

function sayColumns(columns: readonly Column[]): string {
  const titles = columns
    .filter(({ key }) => key !== '' && key !== ofPatient)
    .map(({ title }) => `{{${title}}}`);
  return ['{{name}}', ...new Set(titles)].join(', ');
}

/** A message as one patient reads it. What a cell holds is put in as it is: a bracket in it is only a bracket. */
export function fillFields(text: string, line: Pick<ListLine, 'name' | 'fields'>): string {
  return text.replace(field, (_all, name: string) => cellOf(asHeading(name), line));
}

/** Fields of a message that this line leaves empty: "Your appointment is on ." reaches nobody. */
export function emptyFields(text: string, line: Pick<ListLine, 'name' | 'fields'>): Fault[] {
  return fieldsIn(text)
    .filter((name) => cellOf(asHeading(name), line) === '')
    .map((column) => ({ code: 'missing-field', column }));
}

function cellOf(key: string, { name, fields }: Pick<ListLine, 'name' | 'fields'>): string {
  return key === ofPatient ? name : (fields[key] ?? '');
}
