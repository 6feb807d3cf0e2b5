import type { Fault, FieldKind } from './types.ts';
import { fill } from './wording.ts';

/**
 * What a person reads when an answer cannot be taken, by kind of field and fault, in the manner of the NHS service
 * manual: what to do, never what went wrong. `{name}` is the thing asked for ("your date of birth"), `{Name}` the
 * same at the start of a sentence, without its owner ("Date of birth").
 */
type Sentences = Partial<Record<Fault | Special, string>>;

/** Faults of a date that need a sentence of their own. */
export type Special =
  | 'parts'
  | 'short-year'
  | 'not-real'
  | 'exclusive'
  | 'checksum'
  | 'decimals'
  | 'below'
  | 'above';

const tooLong = '{Name} must be {max} characters or fewer. You have {over} too many';
const text: Sentences = { missing: 'Enter {name}', 'too-long': tooLong };

const sentences: Record<FieldKind, Sentences> = {
  text,
  'long-text': text,
  radios: { missing: 'Select {name}', 'not-offered': 'Select {name} from the answers on this page' },
  checkboxes: {
    missing: 'Select {name}',
    'not-offered': 'Select {name} from the answers on this page',
    exclusive: 'Select {name}, or select “{option}”',
  },
  date: {
    missing: 'Enter {name}',
    parts: '{Name} must include a {parts}',
    'short-year': 'Year must include 4 numbers, for example 1984',
    'not-real': '{Name} must be a real date, for example 15 3 1984',
    'in-future': '{Name} must be in the past',
    'out-of-range': '{Name} must be after {limit}. Check the year',
  },
  number: {
    missing: 'Enter {name}',
    invalid: '{Name} must be a number, like {example}',
    decimals: '{Name} must have {decimals} or fewer numbers after the point',
    'out-of-range': '{Name} must be between {min} and {max} {unit}',
    below: '{Name} must be {min} {unit} or more',
    above: '{Name} must be {max} {unit} or less',
  },
  phone: {
    missing: 'Enter {name}',
    invalid: 'Phone number must be a full number, like 0113 496 0123 or +44 7700 900 123',
  },
  email: {
    missing: 'Enter {name}',
    invalid: 'Email address must be in the correct format, like name@example.com',
    'too-long': tooLong,
  },
  postcode: { missing: 'Enter {name}', invalid: 'Enter a full UK postcode, like LS1 4AP' },
  'nhs-number': {
    missing: 'Enter {name}',
    invalid: 'NHS number must only include numbers, spaces and dashes, like 999 123 4567',
    'too-short': 'NHS number must be 10 digits. You have entered {digits}',
    'too-long': 'NHS number must be 10 digits. You have entered {digits}',
    checksum: 'Check the NHS number. One of its digits is not right',
  },
  files: { missing: 'Choose {name}', 'out-of-range': 'You can add up to {max}. Remove {over} to continue' },
};

/** The sentence for a fault, with the field's own name in it. */
export function sentence(
  kind: FieldKind,
  key: Fault | Special,
  name: string,
  slots: Record<string, string | number>,
): string {
  const template = sentences[kind][key] ?? sentences[kind].missing ?? '';
  return fill(template, { name, Name: asSubject(name), ...slots });
}

/** "your child's date of birth" begins a sentence as "Date of birth". */
function asSubject(name: string): string {
  const bare = name.replace(
    /^(?:your child[’']s|the (?:patient|person|child)[’']s|your|their|the|an?)\s+/i,
    '',
  );
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
