import { findMentions, type Mention } from './match.ts';
import type { PatternIndex } from './pattern-index.ts';
import type { Token } from './tokens.ts';

/** Ways in which something can be said without being so now. */
export const contexts = [
  'negated',
  'past',
  'hypothetical',
  'other-person',
  'longstanding',
  'resolved',
] as const;
export type ContextName = (typeof contexts)[number];

/** The words that say how a thing is meant: read from the content. */
export type Cues = {
  /** "but": what stands before it says nothing about what comes after. */
  turns: ReadonlySet<string>;
  /** Words that begin a new statement where none of `links` stands before them: "i", "my", "she". */
  starters: ReadonlySet<string>;
  links: ReadonlySet<string>;
  /** After a comma or "and" they begin something that is so: "no fever, sudden chest pain". */
  onsets: ReadonlySet<string>;
  /** "collapsed", "woke": what was long ago is over when one comes. */
  events: ReadonlySet<string>;
  /** `negator`, `brief-negator`, `no-negator`, `now`, `past-before`, `past-after`, `hypothetical`, `kin-past`... */
  index: PatternIndex;
};

const listReach = 14;
const briefReach = 3;
const hypotheticalReach = 10;
/** What a question that somebody answers for themself begins with: "Any chest pain? No." */
const asks = new Set(['any', 'anything']);
const verbsThatAsk = new Set(['are', 'do', 'have', 'did', 'is', 'has', 'were', 'does']);
const asked = new Set(['you', 'there', 'any', 'he', 'she', 'it']);
const refusals = new Set(['no', 'none', 'nope', 'nil', 'negative', 'absent', 'denied', 'denies', 'neg']);

/** One sentence with its cues, to ask how each thing in it is meant. */
export type Sentence = {
  tokens: readonly Token[];
  from: number;
  to: number;
  cues: Cues;
  spans: Map<string, Mention[]>;
  /** Whether the writer is the patient: then a relative's past is not theirs. */
  bySelf: boolean;
  /** Words that are part of something said: the "not" of "not passed wind" denies that alone. */
  spokenFor: Set<number>;
};

export function readSentence(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  cues: Cues,
  bySelf: boolean,
): Sentence {
  const spans = new Map<string, Mention[]>();
  const turns = (at: number) => cues.turns.has(tokens[at]!.text);
  for (const cue of findMentions(tokens, [from, to], cues.index, { turns, masked: () => false })) {
    const there = spans.get(cue.name);
    if (there) there.push(cue);
    else spans.set(cue.name, [cue]);
  }
  return { tokens, from, to, cues, spans, bySelf, spokenFor: new Set() };
}

/** "I wanted to die. That was years ago." A sentence that says of the one before when it was; not "last week", which is near. */
export function saysItIsOver(sentence: Sentence): boolean {
  const { tokens, from, to } = sentence;
  const [first, second] = [tokens[from]!.text, tokens[from + 1]?.text ?? ''];
  if (!pointsBack.has(first) || from + 1 >= to || !saysWas.has(second)) return false;
  return cuesNamed(sentence, 'past-after').some(
    (cue) => cue.from - from <= overReach && tokens[cue.from]!.text !== 'last',
  );
}

const pointsBack = new Set(['that', 'this', 'it', 'they', 'those', 'these', 'all']);
const saysWas = new Set(['was', 'were', 'happened', 'all', 'went']);
const overReach = 5;

/**
 * Everything that keeps a mention from being so now; empty when it simply is.
 * @param isOver whether the next sentence says that this one is over
 */
export function contextsOf(mention: Mention, sentence: Sentence, isOver = false): Set<ContextName> {
  const found = new Set<ContextName>();
  if (isNegated(mention, sentence)) found.add('negated');
  if (isPast(mention, sentence) || (isOver && cuesNamed(sentence, 'now').length === 0)) found.add('past');
  if (isHypothetical(mention, sentence)) found.add('hypothetical');
  if (isOtherPerson(mention, sentence)) found.add('other-person');
  if (isLongstanding(mention, sentence)) found.add('longstanding');
  if (isResolved(mention, sentence)) found.add('resolved');
  return found;
}

const cuesNamed = ({ spans }: Sentence, name: string) => spans.get(name) ?? [];

function isTurn({ tokens, cues }: Sentence, at: number): boolean {
  return cues.turns.has(tokens[at]!.text);
}

/** How far into a statement its verb stands at the most: "skin is", "left leg wont", "breathing really fast is". */
const verbReach = 2;

/** Whether a new statement begins at this word, so that what was denied before it is over. */
function begins({ tokens, cues, from, to }: Sentence, at: number): boolean {
  const { text, before } = tokens[at]!;
  const previous = at > from ? tokens[at - 1]!.text : '';
  if (cues.starters.has(text)) return !cues.links.has(previous);
  if (before === 'comma' && saysSomething(tokens, at, to)) return true;
  return cues.onsets.has(text) && (before === 'comma' || previous === 'and' || previous === 'with');
}

/** "no cough, skin is mottled": after a list sign a word with its own verb is no longer part of the list. */
function saysSomething(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at + 1; next < to && next <= at + verbReach; next++) {
    if (tokens[next]!.before === 'comma') return false;
    if (verbs.has(tokens[next]!.text)) return true;
  }
  return false;
}

const verbs = new Set(
  'is are was were has wont cant isnt arent keeps looks feels went goes gone started came hurts looked stopped'.split(
    ' ',
  ),
);

function covers(spans: Mention[], at: number): boolean {
  return spans.some((span) => at >= span.from && at < span.to);
}

function isNegated(mention: Mention, sentence: Sentence): boolean {
  const { tokens, from, to } = sentence;
  const pseudo = cuesNamed(sentence, 'no-negator');
  const real = (span: Mention) => !covers(pseudo, span.from);
  const long = cuesNamed(sentence, 'negator').filter(real);
  const brief = cuesNamed(sentence, 'brief-negator').filter(real);
  // A no between its words, that is not one of its words: "my chest has no pain".
  const own = new Set(mention.used);
  const inside = (span: Mention) =>
    span.used.every((at) => !own.has(at)) && span.from > mention.from && span.to <= mention.to;
  if (long.some(inside) || brief.some(inside)) return true;
  if (isInDeniedList(mention, sentence) || isDeniedAfter(mention, sentence) || isAnsweredNo(sentence))
    return true;
  for (let at = mention.from - 1; at >= from && at >= mention.from - listReach; at--) {
    if (
      at + 1 < mention.from &&
      begins(sentence, at + 1) &&
      !long.some((span) => span.to > at + 1 && span.from <= at + 1)
    )
      return false;
    const ends = (span: Mention) => span.to - 1 === at && !isSpent(span, mention, sentence);
    if (long.some(ends)) {
      const isNew = tokens[mention.from]!.before === 'comma' || tokens[at]!.text === 'no';
      return !(isNew && begins(sentence, mention.from));
    }
    if (mention.from - at <= briefReach && brief.some(ends)) return true;
    if (isTurn(sentence, at)) return false;
  }
  const after = mention.to < to ? tokens[mention.to]! : null;
  const last = mention.to + 1 >= to || tokens[mention.to + 1]!.before !== 'none';
  return after !== null && last && refusals.has(after.text);
}

/** "None of the following apply: crushing chest pain, collapse": all that is named, until something else is said. */
function isInDeniedList(mention: Mention, sentence: Sentence): boolean {
  return cuesNamed(sentence, 'list-negator').some((cue) => {
    if (cue.to > mention.from) return false;
    for (let at = cue.to; at < mention.to; at++) {
      if (isTurn(sentence, at) || startsAnew(sentence, at)) return false;
    }
    return true;
  });
}

/** "Slurred speech, a weak arm: none of these." A no that ends a statement denies what was named before it. */
function isDeniedAfter(mention: Mention, sentence: Sentence): boolean {
  const { tokens, to } = sentence;
  return cuesNamed(sentence, 'denied-after').some((cue) => {
    const last = cue.to >= to || tokens[cue.to]!.before !== 'none';
    return (
      last &&
      cue.from >= mention.to &&
      cue.from - mention.to <= listReach &&
      !turnsBetween(sentence, mention.to, cue.from)
    );
  });
}

/** "Any chest pain? No." The answer is a sentence of that word alone, and denies the question before it. */
function isAnsweredNo({ tokens, from, to }: Sentence): boolean {
  const answer = tokens[to];
  if (!answer || !refusals.has(answer.text)) return false;
  const first = tokens[from]!.text;
  if (!asks.has(first) && !(verbsThatAsk.has(first) && asked.has(tokens[from + 1]?.text ?? ''))) return false;
  return to + 1 === tokens.length || tokens[to + 1]!.before !== 'none';
}

/** Whether a no belongs to something else that was said, and a list sign or "and" stands between: it denies no more. */
function isSpent({ used, to }: Mention, mention: Mention, { tokens, spokenFor }: Sentence): boolean {
  if (!used.every((at) => spokenFor.has(at))) return false;
  return tokens.slice(to, mention.from + 1).some(({ text, before }) => before === 'comma' || text === 'and');
}

/** Whether anything between two places says that a new time or a new statement begins. */
function newTimeBetween(sentence: Sentence, from: number, to: number): boolean {
  const now = cuesNamed(sentence, 'now');
  for (let at = from; at < to; at++) if (isTurn(sentence, at) || covers(now, at)) return true;
  return false;
}

function isPast(mention: Mention, sentence: Sentence): boolean {
  const { tokens } = sentence;
  const now = cuesNamed(sentence, 'now');
  if (now.some((cue) => cue.from < mention.to && cue.to > mention.from)) return false;
  const before = cuesNamed(sentence, 'past-before').some((cue) => {
    if (cue.to > mention.from || newTimeBetween(sentence, cue.to, mention.from)) return false;
    for (let at = cue.to; at < mention.from; at++) {
      if (startsAnew(sentence, at) || sentence.cues.events.has(tokens[at]!.text)) return false;
    }
    return true;
  });
  if (before) return true;
  return cuesNamed(sentence, 'past-after').some((cue) => {
    if (cue.from >= mention.from) {
      if (cue.from < mention.to) return true;
      if (newTimeBetween(sentence, mention.to, cue.from)) return false;
      for (let at = mention.to; at < cue.from; at++) {
        if (tokens[at]!.before === 'comma' || saysDone(tokens[at]!.text)) return false;
      }
      return true;
    }
    // "In 2019 I had a stroke": it stands first and holds until something starts anew.
    if (newTimeBetween(sentence, cue.to, mention.from) || mention.from - cue.to > listReach) return false;
    for (let at = cue.to + 1; at < mention.from; at++) if (startsAnew(sentence, at)) return false;
    const start = statementStart(sentence, cue.from);
    return start === cue.from || hasPastVerb(sentence, start, mention.from);
  });
}

/** "..., my face" or "and she": a new statement after a list sign or "and". */
function startsAnew({ tokens, cues, from }: Sentence, at: number): boolean {
  const { text, before } = tokens[at]!;
  return cues.starters.has(text) && (before === 'comma' || (at > from && tokens[at - 1]!.text === 'and'));
}

/** Where the statement begins in which a word stands. */
function statementStart(sentence: Sentence, at: number): number {
  let start = at;
  while (start > sentence.from && !isTurn(sentence, start) && !startsAnew(sentence, start)) start--;
  return start;
}

const done = new Set(['had', 'was', 'did', 'been', 'were', 'got']);
const saysDone = (text: string) => done.has(text);

const happened = new Set('broke fell took went came lost left gave became tore bled began'.split(' '));

function hasPastVerb({ tokens }: Sentence, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ text }) => saysDone(text) || happened.has(text) || text.endsWith('ed'));
}

function isHypothetical(mention: Mention, sentence: Sentence): boolean {
  return cuesNamed(sentence, 'hypothetical').some((cue) => {
    if (cue.to > mention.from)
      return cue.from < mention.to && cue.to > mention.from && cue.from <= mention.from;
    if (mention.from - cue.to > hypotheticalReach) return false;
    for (let at = cue.to; at < mention.from; at++) if (isTurn(sentence, at)) return false;
    return true;
  });
}

const kinReach = 6;
const present = new Set([
  'is',
  'are',
  'has',
  'isnt',
  'hasnt',
  'cant',
  'wont',
  'keeps',
  'says',
  'looks',
  'hes',
  'shes',
]);

/** A family history; or somebody's relative in the past, in the words of a patient who writes for themself. */
function isOtherPerson(mention: Mention, sentence: Sentence): boolean {
  const { tokens, bySelf } = sentence;
  const family = cuesNamed(sentence, 'family').some(
    (cue) => cue.from < mention.from && !newTimeBetween(sentence, cue.to, mention.from),
  );
  if (family || !bySelf || cuesNamed(sentence, 'now').length > 0) return family;
  return cuesNamed(sentence, 'kin-past').some((cue) => {
    if (cue.from >= mention.from || mention.from - cue.to > kinReach) return false;
    // "My husband collapsed, he is not breathing" is about now, whoever the form is for.
    for (let at = cue.to; at < mention.to; at++) {
      if (present.has(tokens[at]!.text) || isTurn(sentence, at) || isOwn(sentence, at)) return false;
    }
    return true;
  });
}

const own = new Set(['i', 'im', 'ive', 'id']);

/** "My mum died and I ...", "the dog got out, I ...": the writer speaks of themself again. */
function isOwn(sentence: Sentence, at: number): boolean {
  return own.has(sentence.tokens[at]!.text) && startsAnew(sentence, at);
}

function isLongstanding(mention: Mention, sentence: Sentence): boolean {
  return cuesNamed(sentence, 'longstanding').some((cue) => {
    const [from, to] = cue.from < mention.from ? [cue.to, mention.from] : [mention.to, cue.from];
    if (newTimeBetween(sentence, from, to)) return false;
    return !cuesNamed(sentence, 'sudden').some((sudden) => sameStatement(sentence, sudden, mention));
  });
}

function isResolved(mention: Mention, sentence: Sentence): boolean {
  return cuesNamed(sentence, 'resolved').some(
    (cue) =>
      cue.from >= mention.to && !turnsBetween(sentence, mention.to, cue.from) && !isDenied(sentence, cue),
  );
}

/** "It still hasn't gone off": a no right before it, of whatever kind. */
function isDenied({ tokens, from }: Sentence, { from: at }: Mention): boolean {
  return tokens.slice(Math.max(from, at - 2), at).some(({ text }) => denials.has(text));
}

const denials = new Set(
  'not never hasnt havent hadnt isnt arent wasnt didnt doesnt dont wont cant nothing no aint'.split(' '),
);

function turnsBetween(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isTurn(sentence, at)) return true;
  return false;
}

function sameStatement(sentence: Sentence, one: Mention, other: Mention): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return !turnsBetween(sentence, first.to, second.from);
}
