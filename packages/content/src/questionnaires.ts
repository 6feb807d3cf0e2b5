import type { Condition as ConditionType, Page, QuestionSet, Scoring } from '@frontdoor/questionnaire';
import { Condition, mustFit, readQuestionSet, ScoringShape } from '@frontdoor/questionnaire/define';
import { type Destination, destinations } from '@frontdoor/safety';
import { z } from 'zod';
import { questionnaireFiles } from './questionnaire-files.ts';
import { readShape } from './read-shape.ts';
import type { Sets } from './sets.ts';

/** An answer that is dangerous in itself, whatever else was said: the rules of safety for what is chosen (S13). */
export type AnswerFlag = {
  id: string;
  version: number;
  destination: Destination;
  /** What was answered, never a disease (S6). */
  title: string;
  reason: string;
  source: string;
  when: ConditionType;
};

/** Questions the surgery sends to a patient (E00090). */
export type Questionnaire = {
  id: string;
  version: number;
  title: string;
  /** Who made it, and under what terms it stands here. */
  source: string;
  /** Its makers, as patients see them named; null where nobody asks for it. */
  credit: string | null;
  /** Said before the first question. */
  intro: string[];
  /** Its first page says where to find help at once, and whether anybody reads it now (S13). */
  crisis: boolean;
  /** It is filled in over some days, so nobody can say how many minutes are left. */
  overDays: boolean;
  set: QuestionSet;
  /** How its points add up; null where it gives none. Used only where the practice has scoring on (R82). */
  score: Scoring | null;
  flags: AnswerFlag[];
  /** Fields that hold a measurement, by the name the rules know it by (S14). */
  measured: Record<string, string[]>;
  /** Fields whose chosen answers are read as if they had been written. */
  spoken: string[];
};

const Words = z.string().trim().min(1);
const Name = z.string().regex(/^[a-z0-9-]+$/);
const Flag = z.strictObject({
  id: Name,
  version: z.number().int().min(1),
  destination: z.enum(destinations),
  title: Words,
  reason: Words,
  source: Words,
  when: Condition,
});
const File = z.strictObject({
  id: Name,
  version: z.number().int(),
  title: Words,
  source: Words,
  credit: Words.nullable(),
  intro: z.array(Words),
  crisis: z.boolean(),
  overDays: z.boolean(),
  pages: z.unknown(),
  flags: z.array(Flag),
  measured: z.record(Name, z.array(Words).min(1)).default({}),
  spoken: z.array(Words).default([]),
  score: ScoringShape.nullable(),
});

/** Its answers change what is held of somebody, so they go in by its own pages and by nothing else (R47). */
const ownPagesOnly = 'contact-details';

/**
 * Reads every questionnaire. The questions of each kind of request can be sent as one, too.
 * @throws Error naming file and path when one is wrong
 */
export function readQuestionnaires({ start, kinds }: Pick<Sets, 'start' | 'kinds'>) {
  const known = { id: 'known', version: 1, title: 'Known', pages: [knownPage(start)] };
  const all: Record<string, Questionnaire> = {};
  for (const [id, json] of Object.entries(questionnaireFiles)) all[id] = readOne(id, json, known);
  for (const [id, kind] of Object.entries(kinds)) {
    if (id === ownPagesOnly) continue;
    const file = `en/kinds/${id}.json`;
    if (id in all) throw new Error(`${file}: a questionnaire has the same name`);
    all[id] = fromKind(readQuestionSet(kind, `${file} as a questionnaire`, [known]));
  }
  return all;
}

/** What is known of whoever answers before they begin: who writes, and the patient's date of birth. It is not asked. */
export function knownPage(start: QuestionSet): Page {
  const fields = start.pages
    .flatMap((page) => page.fields)
    .filter(({ id }) => ['who', 'birthDate'].includes(id));
  return { id: 'known', title: 'Known', fields };
}

function readOne(id: string, json: unknown, known: QuestionSet): Questionnaire {
  const where = `en/questionnaires/${id}.json`;
  const { pages, ...read } = readShape(File, json, where);
  if (read.id !== id) throw new Error(`${where} cannot work:\n  id: must be “${id}”`);
  const { version, title, score, flags } = read;
  const set = readQuestionSet({ id, version, title, pages }, where, [known]);
  const conditions = flags.map(({ when }, at) => ({ path: `flags[${at}].when`, when }));
  mustFit(set, { score, conditions }, where, [known]);
  const fields = new Set(set.pages.flatMap((page) => page.fields).map((field) => field.id));
  const stray = [...Object.values(read.measured).flat(), ...read.spoken].find((field) => !fields.has(field));
  if (stray) throw new Error(`${where} cannot work:\n  no question “${stray}”`);
  return { ...read, set };
}

function fromKind(set: QuestionSet): Questionnaire {
  return {
    id: set.id,
    version: set.version,
    title: set.title,
    source: 'Frontdoor’s own questions, Apache 2.0: the same as on the online form.',
    credit: null,
    intro: [],
    crisis: false,
    overDays: false,
    set,
    score: null,
    flags: [],
    measured: {},
    spoken: [],
  };
}
