import { holds } from './condition.ts';
import type { Answer, Answers, Condition, Field } from './types.ts';

const TODAY = '2026-06-15';

/**
 * Whether any person could make a condition true, found by trying every answer it looks at. A condition looks at a
 * handful of answers, so this stays small; it runs once for each set, at start.
 */
export function canHold(condition: Condition, known: Map<string, Field>): boolean {
  const fields = new Set<string>();
  const ages = new Set<number>();
  collect(condition, fields, ages);
  let tries: Answers[] = [{}];
  for (const id of fields) {
    tries = tries.flatMap((answers) =>
      possible(known.get(id)).map((answer) => ({ ...answers, [id]: answer })),
    );
  }
  if (ages.size > 0) {
    tries = tries.flatMap((answers) =>
      [...ages].map((age) => ({ ...answers, birthDate: `${2026 - age}-06-15` })),
    );
  }
  const context = { today: TODAY, words: {} };
  return tries.some((answers) => holds(condition, answers, context));
}

function possible(field: Field | undefined): Answer[] {
  if (field && 'options' in field) {
    const values = field.options.map((option) => option.value);
    return field.kind === 'checkboxes' ? [[], ...values.map((value) => [value]), values] : ['', ...values];
  }
  return ['', 'something'];
}

function collect(condition: Condition, fields: Set<string>, ages: Set<number>): void {
  if ('field' in condition) fields.add(condition.field);
  else if ('age' in condition) {
    const { from = 0, to = 130 } = condition.age;
    for (const age of [0, from - 1, from, to, to + 1]) if (age >= 0) ages.add(age);
  } else if ('not' in condition) collect(condition.not, fields, ages);
  else for (const part of 'all' in condition ? condition.all : condition.any) collect(part, fields, ages);
}
