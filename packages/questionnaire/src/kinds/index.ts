import type { FieldKind } from '../types.ts';
import { checkboxes, radios } from './choice.ts';
import { email, nhsNumber, phone, postcode } from './codes.ts';
import { date } from './date.ts';
import { files } from './files.ts';
import type { Kind } from './kind.ts';
import { number } from './number.ts';
import { longText, text } from './text.ts';

/** Every kind of field. A new kind is a file here, a line here and a shape in `types.ts`. */
export const kinds: Record<FieldKind, Kind> = {
  text,
  'long-text': longText,
  radios,
  checkboxes,
  date,
  number,
  phone,
  email,
  postcode,
  'nhs-number': nhsNumber,
  files,
};
