import type { Questionnaire } from '@frontdoor/content';
import type { AdviceKind } from '@frontdoor/contract';
import {
  type Answers,
  answered,
  type Condition,
  type Field,
  holds,
  type ReadyOption,
  readyPage,
  type Typed,
} from '@frontdoor/questionnaire';
import { type Facts, levelOf, type Piece, type Reading } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { factsOfWay } from '../conversations/facts-of-way.ts';
import { tellOf } from '../conversations/screen-reply.ts';
import type { ByLink } from '../conversations/way.ts';
import type { PatientMessage } from '../messages/from-patient.ts';
import type { Around } from '../screening/advice.ts';
import { factsOf } from '../screening/facts.ts';
import { piecesOf } from '../screening/pieces.ts';
import { type Found, readBy } from '../screening/read.ts';
import type { Asked } from './asked.ts';
import { walked } from './steps.ts';

/** What the rules make of the answers: what is new since the surgery was told last, and the advice for it. */
export type ReadAnswers = {
  read: Pick<PatientMessage, 'flags' | 'reading' | 'notRead'>;
  kind: AdviceKind | null;
  /** Of all that was raised, new or not. */
  raised: string[];
};

/**
 * Reads what was chosen, measured and written so far, whatever it adds up to (S13). It only raises; scoring has no part
 * in it.
 * @param texts what stands in boxes that could not be taken yet: danger does not wait for fewer words
 */
export function readAnswers(
  deps: Pick<Deps, 'content' | 'database' | 'clock'>,
  way: ByLink,
  around: Around,
  asked: Asked,
  texts: Typed = {},
): ReadAnswers {
  const { questionnaire, context } = asked;
  const { steps, counted } = walked(asked);
  const facts = factsWith(factsOfWay(deps, way), counted, context.today);
  const pieces = [...piecesOf(steps, { ...counted, ...texts }), ...spokenIn(asked)];
  const measured = measuredIn(questionnaire, counted);
  const { found, notRead, reading } = readBy(deps, { pieces, facts, answers: counted, measured, files: 0 });
  const all = [...found, ...flagsIn(asked)];
  const fresh = all.filter((each) => !asked.filled.raised.includes(keyOf(each)));
  const { flags, kind } = tellOf(deps, way, facts, around, fresh);
  // Only what was written can be too short to be read: a choice is read by the rules of its own questionnaire.
  const unread = pieces.length === 0 ? notRead.filter((reason) => reason !== 'short') : notRead;
  const nothing = unread.length > 0 ? reading : 'nothing';
  return {
    read: { flags, reading: all.length > 0 ? 'matched' : nothing, notRead: unread },
    kind,
    raised: [...new Set([...asked.filled.raised, ...all.map(keyOf)])],
  };
}

/** Other words that raise the same are told again. */
const keyOf = ({ rule, words }: Found) => `${rule}: ${words}`;

/** Answers that are dangerous in themselves. */
function flagsIn(asked: Asked): Found[] {
  const { questionnaire, context } = asked;
  const { counted } = walked(asked);
  return questionnaire.flags
    .filter(({ when }) => holds(when, counted, context))
    .map(({ id, version, destination, title, reason, when }) => ({
      rule: id,
      version,
      level: levelOf(destination),
      destination,
      title,
      reason,
      words: wordsOf(asked, fieldsIn(when)),
      source: 'answers',
    }));
}

function wordsOf({ pages, filled, known, context }: Asked, fields: string[]): string {
  return answered(pages, { ...filled.answers, ...known }, context)
    .filter(({ field }) => fields.includes(field))
    .map(({ question, answer }) => `${question}: ${answer}`)
    .join(' … ');
}

function fieldsIn(when: Condition): string[] {
  if ('field' in when) return [when.field];
  if ('not' in when) return fieldsIn(when.not);
  if ('all' in when) return when.all.flatMap(fieldsIn);
  return 'any' in when ? when.any.flatMap(fieldsIn) : [];
}

/** What was ticked in a list of signs, each as if it had been written; "None of these" is no sign. */
function spokenIn(asked: Asked): Piece[] {
  const { questionnaire, context } = asked;
  const { steps, counted } = walked(asked);
  const fields = steps
    .flatMap((page) => readyPage(page, counted, context).fields)
    .filter(({ id }) => questionnaire.spoken.includes(id));
  return fields.flatMap(({ id, options }) => {
    const chosen = ({ value, exclusive }: ReadyOption) => !exclusive && counted[id]?.includes(value);
    return options.filter(chosen).map(({ label }) => ({ field: id, text: label }));
  });
}

/** Measurements in fields of this questionnaire's own (S14), the latest first: it is the one that is quoted. */
function measuredIn({ measured, set }: Questionnaire, counted: Answers): Reading[] {
  const fields = set.pages.flatMap((page) => page.fields);
  const sayWhere = (id: string, value: string) => {
    const field = fields.find((each) => each.id === id)!;
    return `${field.label}: ${value}${unitOf(field)}`;
  };
  return Object.entries(measured).flatMap(([name, ids]) =>
    ids.toReversed().flatMap((id) => {
      const value = counted[id];
      if (typeof value !== 'string' || value === '') return [];
      return [{ name, value: Number(value), words: sayWhere(id, value), field: id }];
    }),
  );
}

const unitOf = (field: Field) => ('unit' in field ? ` ${field.unit}` : '');

/** What the answers say of the patient goes before what the request said. */
function factsWith(facts: Facts, counted: Answers, today: string): Facts {
  if (counted.pregnancy === undefined) return facts;
  const { pregnant, weeksPregnant, recentBirth } = factsOf(counted, today);
  return { ...facts, pregnant, weeksPregnant, recentBirth };
}
