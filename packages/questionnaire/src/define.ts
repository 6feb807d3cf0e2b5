import { z } from 'zod';
import { faultsOf, faultsOfCondition } from './define-faults.ts';
import { type Scoring, scoringFaults } from './score.ts';
import type { Condition as ConditionType, Field as FieldType, QuestionSet } from './types.ts';

const Id = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,40}$/, 'an id is letters, digits and dashes');
const Words = z.string().trim().min(1);
const Wording = z.union([Words, z.strictObject({ self: Words, child: Words.optional(), other: Words })]);
const Age = z.number().int().min(0).max(130).optional();

/** A test on answers, as data. */
export const Condition: z.ZodType<ConditionType> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Id, in: z.array(z.string()).min(1) }),
    z.strictObject({ field: Id, answered: z.boolean() }),
    z.strictObject({ age: z.strictObject({ from: Age, to: Age }) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

const Option = z.strictObject({
  value: z.string().min(1).max(60),
  label: Wording,
  hint: Wording.optional(),
  exclusive: z.boolean().optional(),
});
const options = z.array(Option).min(1);

const base = {
  id: Id,
  label: Wording,
  hint: Wording.optional(),
  name: Wording,
  optional: z.boolean().optional(),
  when: Condition.optional(),
  errors: z
    .partialRecord(
      z.enum(['missing', 'invalid', 'too-long', 'too-short', 'out-of-range', 'in-future', 'not-offered']),
      Wording,
    )
    .optional(),
  autocomplete: z
    .union([
      z.string(),
      z.strictObject({ self: z.string(), child: z.string().optional(), other: z.string() }),
    ])
    .optional(),
};
const length = z.number().int().min(1).max(20_000).optional();

const Field: z.ZodType<FieldType> = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('text'), maxLength: length }),
  z.strictObject({
    ...base,
    kind: z.literal('long-text'),
    maxLength: length,
    rows: z.number().int().min(2).max(30).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('radios'), options }),
  z.strictObject({ ...base, kind: z.literal('checkboxes'), options }),
  z.strictObject({ ...base, kind: z.literal('date'), past: z.boolean().optional() }),
  z.strictObject({
    ...base,
    kind: z.literal('number'),
    unit: Words,
    min: z.number().optional(),
    max: z.number().optional(),
    decimals: z.number().int().min(0).max(4).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('phone') }),
  z.strictObject({ ...base, kind: z.literal('email') }),
  z.strictObject({ ...base, kind: z.literal('postcode') }),
  z.strictObject({ ...base, kind: z.literal('nhs-number') }),
  z.strictObject({ ...base, kind: z.literal('files'), max: z.number().int().min(1).max(20) }),
]);

const Page = z.strictObject({
  id: Id,
  title: Wording.optional(),
  intro: z.array(Wording).optional(),
  fields: z.array(Field).min(1),
  rules: z
    .array(z.strictObject({ needsOneOf: z.array(Id).min(1), message: Wording, when: Condition.optional() }))
    .optional(),
  when: Condition.optional(),
});

const QuestionSetShape: z.ZodType<QuestionSet> = z.strictObject({
  id: Id,
  version: z.number().int().min(1),
  title: Words,
  nationalType: z.enum(['clinical', 'admin', 'other']).optional(),
  pages: z.array(Page).min(1),
});

/**
 * Reads a question set and makes sure it can work.
 * @param json the parsed document
 * @param where its file, for the message
 * @param earlier sets always answered before this one, which its conditions may look at
 * @throws Error naming the file and the path of every fault: a wrong shape, an unknown field in a condition, an id
 *   used twice, a page or field nobody can reach
 */
export function readQuestionSet(json: unknown, where: string, earlier: QuestionSet[] = []): QuestionSet {
  const read = QuestionSetShape.safeParse(json);
  if (!read.success) {
    const issues = read.error.issues.map((issue) => `${dotted(issue.path)}: ${issue.message}`);
    throw new Error(`${where} is not a question set:\n  ${issues.join('\n  ')}`);
  }
  const faults = faultsOf(read.data, earlier);
  if (faults.length > 0) throw new Error(`${where} cannot work:\n  ${faults.join('\n  ')}`);
  return read.data;
}

const Points = z.record(z.string(), z.number().int().min(0));

/** How a set's answers add up, as data (R82). */
export const ScoringShape: z.ZodType<Scoring> = z.strictObject({
  version: Words,
  purpose: Words,
  items: z
    .array(
      z.strictObject({
        fields: z.array(Id).min(1),
        points: Points,
        notAsked: z.number().int().min(0).optional(),
      }),
    )
    .min(1),
  bands: z.array(z.strictObject({ from: z.number().int().min(0), words: Words })).min(1),
});

/**
 * Makes sure that what goes with a set fits it: a scoring, and conditions on its answers.
 * @param earlier sets always answered before it
 * @throws Error naming the file and every fault
 */
export function mustFit(
  set: QuestionSet,
  { score, conditions }: { score: Scoring | null; conditions: { path: string; when: ConditionType }[] },
  where: string,
  earlier: QuestionSet[] = [],
): void {
  const faults = [
    ...(score ? scoringFaults(score, set) : []),
    ...conditions.flatMap(({ path, when }) => faultsOfCondition(when, path, [...earlier, set])),
  ];
  if (faults.length > 0) throw new Error(`${where} cannot work:\n  ${faults.join('\n  ')}`);
}

function dotted(path: PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at ? '.' : ''}${String(step)}`))
    .join('');
}
