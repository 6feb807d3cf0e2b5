import { typedList } from '../text.ts';
import { asIs, type Kind } from './kind.ts';

/** The ids of files already accepted; what is in them is for whoever keeps them to judge. */
export const files: Kind = {
  check(field, typed) {
    const answer = [...new Set(typedList(typed, field.id))];
    const max = field.max ?? Number.POSITIVE_INFINITY;
    return answer.length <= max
      ? { answer }
      : { fault: 'out-of-range', slots: { max, over: answer.length - max } };
  },
  refill: asIs,
  say: (_field, answer) => (answer.length === 1 ? '1 file' : `${answer.length} files`),
};
