import { typedList, typedText } from '../text.ts';
import type { ReadyField } from '../types.ts';
import { asIs, type Kind } from './kind.ts';

function label(field: ReadyField, value: string): string {
  return field.options.find((option) => option.value === value)?.label ?? value;
}

export const radios: Kind = {
  check(field, typed) {
    const answer = typedText(typed, field.id);
    if (answer === '' || field.options.some((option) => option.value === answer)) return { answer };
    return { fault: 'not-offered' };
  },
  refill: asIs,
  say: (field, answer) => label(field, String(answer)),
};

export const checkboxes: Kind = {
  check(field, typed) {
    const chosen = typedList(typed, field.id);
    if (chosen.length === 0) return { answer: [] };
    const options = field.options.filter((option) => chosen.includes(option.value));
    if (chosen.some((value) => !options.some((option) => option.value === value))) {
      return { fault: 'not-offered' };
    }
    const alone = options.find((option) => option.exclusive);
    if (alone && options.length > 1) {
      return { fault: 'invalid', special: 'exclusive', slots: { option: alone.label } };
    }
    return { answer: options.map((option) => option.value) };
  },
  refill: asIs,
  say: (field, answer) =>
    [answer]
      .flat()
      .map((value) => label(field, value))
      .join(', '),
};
