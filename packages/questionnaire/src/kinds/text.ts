import { tidyLine, tidyLines, typedText } from '../text.ts';
import type { ReadyField } from '../types.ts';
import { asIs, type Checked, inWords, type Kind } from './kind.ts';

/** Lengths are counted as browsers count them, so that page and server agree. */
function fits(field: ReadyField, answer: string): Checked {
  const max = field.maxLength ?? Number.POSITIVE_INFINITY;
  return answer.length <= max ? { answer } : { fault: 'too-long', slots: { max, over: answer.length - max } };
}

export const text: Kind = {
  check: (field, typed) => fits(field, tidyLine(typedText(typed, field.id))),
  refill: asIs,
  say: inWords,
};

export const longText: Kind = {
  check: (field, typed) => fits(field, tidyLines(typedText(typed, field.id))),
  refill: asIs,
  say: inWords,
};
