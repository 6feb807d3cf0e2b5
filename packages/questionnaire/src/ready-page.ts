import { settle } from './condition.ts';
import type {
  Answers,
  Condition,
  Context,
  Fault,
  Field,
  Page,
  ReadyField,
  ReadyOption,
  ReadyPage,
  Who,
  Wording,
} from './types.ts';
import { say, writer } from './wording.ts';

/** Lengths for text that names none: a line, and what the NHS App takes as one message. */
const TEXT_MAX = 200;
const LONG_TEXT_MAX = 5000;

/**
 * Makes a page ready for one person: fields that do not apply are gone, every wording is chosen and filled.
 * @param answers those that count, see `countedAnswers`
 * @returns a page safe to send to the browser; a field that depends on another of the same page keeps its `when`
 */
export function readyPage(page: Page, answers: Answers, context: Context): ReadyPage {
  const who = writer(answers);
  const text = (wording: Wording) => say(wording, who, context.words);
  const open = (id: string) => page.fields.some((field) => field.id === id);
  const decide = (when: Condition | undefined) => (when ? settle(when, answers, context, open) : true);

  const ready: ReadyPage = { id: page.id, intro: page.intro?.map(text) ?? [], fields: [], rules: [] };
  if (page.title !== undefined) ready.title = text(page.title);
  for (const field of page.fields) {
    const when = decide(field.when);
    if (when === false) continue;
    const made = readyField(field, who, context.words);
    ready.fields.push(when === true ? made : { ...made, when });
  }
  for (const rule of page.rules ?? []) {
    const when = decide(rule.when);
    if (when === false) continue;
    const made: ReadyPage['rules'][number] = { needsOneOf: rule.needsOneOf, message: text(rule.message) };
    if (when !== true) made.when = when;
    ready.rules.push(made);
  }
  return ready;
}

/** By the words to fill in, then by writer. */
const kept = new WeakMap<Record<string, string>, Record<Who, WeakMap<Field, ReadyField>>>();

/**
 * One field with its words chosen; whether it applies is not looked at. A server asks for the same few all day, so each
 * is made once and shared.
 */
export function readyField(field: Field, who: Who, words: Record<string, string>): ReadyField {
  let made = kept.get(words);
  if (!made) {
    made = { self: new WeakMap(), child: new WeakMap(), other: new WeakMap() };
    kept.set(words, made);
  }
  let ready = made[who].get(field);
  if (!ready) {
    ready = Object.freeze(makeField(field, who, words));
    made[who].set(field, ready);
  }
  return ready;
}

function makeField(field: Field, who: Who, words: Record<string, string>): ReadyField {
  const text = (wording: Wording) => say(wording, who, words);
  const ready: ReadyField = {
    id: field.id,
    kind: field.kind,
    label: text(field.label),
    name: text(field.name),
    optional: field.optional ?? false,
    errors: {},
    options: [],
  };
  if (field.hint !== undefined) ready.hint = text(field.hint);
  const autocomplete = field.autocomplete === undefined ? '' : text(field.autocomplete);
  if (autocomplete !== '') ready.autocomplete = autocomplete;
  for (const fault in field.errors) ready.errors[fault as Fault] = text(field.errors[fault as Fault]!);
  addOwn(ready, field, text);
  return ready;
}

/** What only some kinds of field have. */
function addOwn(ready: ReadyField, field: Field, text: (wording: Wording) => string): void {
  switch (field.kind) {
    case 'text':
      ready.maxLength = field.maxLength ?? TEXT_MAX;
      break;
    case 'long-text':
      ready.maxLength = field.maxLength ?? LONG_TEXT_MAX;
      ready.rows = field.rows ?? 5;
      break;
    case 'radios':
    case 'checkboxes':
      ready.options = field.options.map((option) => {
        const made: ReadyOption = { value: option.value, label: text(option.label) };
        if (option.hint !== undefined) made.hint = text(option.hint);
        if (option.exclusive) made.exclusive = true;
        return made;
      });
      break;
    case 'date':
      ready.past = field.past ?? false;
      break;
    case 'number':
      ready.unit = field.unit;
      if (field.min !== undefined) ready.min = field.min;
      if (field.max !== undefined) ready.max = field.max;
      ready.decimals = field.decimals ?? 0;
      break;
    case 'files':
      ready.max = field.max;
      break;
  }
}
