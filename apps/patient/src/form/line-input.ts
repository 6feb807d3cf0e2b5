import type { ReadyField } from '@frontdoor/questionnaire';
import type { TextInputProps } from 'nhsuk-react-components';

/** How each kind of one-line field is typed on a phone: keyboard, width, and what the browser must not correct. */
export function lineInput(field: ReadyField): Partial<TextInputProps> {
  switch (field.kind) {
    case 'phone':
      return { type: 'tel', width: 20 };
    case 'email':
      return { type: 'email', spellCheck: false, autoCapitalize: 'none' };
    case 'postcode':
      return { width: 10, spellCheck: false, autoCapitalize: 'characters' };
    case 'nhs-number':
      return { inputMode: 'numeric', width: 20, spellCheck: false };
    case 'number':
      return { inputMode: field.decimals ? 'decimal' : 'numeric', width: 5, spellCheck: false };
    default:
      return {};
  }
}
