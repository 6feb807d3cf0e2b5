import { ageYears } from './dates.ts';
import type { Answer, Answers, Condition, Context } from './types.ts';

/** Whether something was given at all: text, or at least one choice. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.length > 0;
}

/**
 * Whether a condition is true of what was answered.
 * An age test asks the patient's age in whole years from the answer `birthDate`; it is false while that is unknown.
 */
export function holds(condition: Condition, answers: Answers, context: Context): boolean {
  if ('field' in condition) {
    const answer = answers[condition.field];
    if ('answered' in condition) return isAnswered(answer) === condition.answered;
    if (answer === undefined) return false;
    if (typeof answer === 'string') return condition.in.includes(answer);
    return answer.some((value) => condition.in.includes(value));
  }
  if ('age' in condition) {
    const born = answers.birthDate;
    if (typeof born !== 'string' || born === '') return false;
    const age = ageYears(born, context.today);
    return age >= (condition.age.from ?? 0) && age <= (condition.age.to ?? Number.POSITIVE_INFINITY);
  }
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, context));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, context));
  return !holds(condition.not, answers, context);
}

/**
 * Decides a condition as far as the answers of earlier pages can.
 * @param open fields of the page itself, whose answers are not known yet
 * @returns true, false, or the part that still depends on the open fields
 */
export function settle(
  condition: Condition,
  answers: Answers,
  context: Context,
  open: (field: string) => boolean,
): boolean | Condition {
  if ('field' in condition && open(condition.field)) return condition;
  if ('all' in condition) {
    const left = settleEach(condition.all, answers, context, open);
    if (left.includes(false)) return false;
    const parts = left.filter((part) => typeof part !== 'boolean');
    return parts.length === 0 ? true : parts.length === 1 ? parts[0]! : { all: parts };
  }
  if ('any' in condition) {
    const left = settleEach(condition.any, answers, context, open);
    if (left.includes(true)) return true;
    const parts = left.filter((part) => typeof part !== 'boolean');
    return parts.length === 0 ? false : parts.length === 1 ? parts[0]! : { any: parts };
  }
  if ('not' in condition) {
    const inner = settle(condition.not, answers, context, open);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  return holds(condition, answers, context);
}

function settleEach(
  parts: Condition[],
  answers: Answers,
  context: Context,
  open: (field: string) => boolean,
): (boolean | Condition)[] {
  return parts.map((part) => settle(part, answers, context, open));
}
