import { type Marks, markOf, numberMark } from './marks.ts';
import { stem } from './stem.ts';

/**
 * How a thing is said, as a row of elements. The notation, as it stands in the content:
 *
 * - `word`: that word in any of its forms; `=word`: just that form; `a/b`: either; `<class>`: any word of a class
 * - `word?`: may be missing
 * - `~`: up to 2 words between; `~5`: up to 5
 * - `#`: any number; `#10+`: 10 or more; `#-3`: 3 or less; `#4-9`: from 4 to 9; an option like any other
 * - `(word)`: must stand there, but is not spoken for: in `chest (infection)` only "chest" means no harm
 * - `a & b`: both, in either order, up to 4 words between; `a &8 b`: up to 8
 */
export type Element =
  | {
      kind: 'word';
      stems: ReadonlySet<string>;
      exact: ReadonlySet<string>;
      numbers: readonly (readonly [from: number, to: number])[];
      optional: boolean;
      /** Must be there, and is not counted among what was said. */
      only: boolean;
      /** The marks of all that would do, in two halves. */
      low: number;
      high: number;
    }
  | { kind: 'gap'; most: number };

export type Pattern = readonly Element[];

export type Classes = Readonly<Record<string, string>>;

const gap = /^~(\d*)$/;
const number = /^#(?:(\d+)\+|-(\d+)|(\d+)-(\d+)|(\d+))?$/;
const either = / &(\d*) /;

/** Reads one pattern; two when its halves may come in either order. @throws Error with the pattern in it */
export function readPatterns(written: string, classes: Classes): Pattern[] {
  const turn = either.exec(written);
  if (!turn) return [readOne(written, classes)];
  const [one, other] = [written.slice(0, turn.index), written.slice(turn.index + turn[0].length)];
  const between = ` ~${turn[1] || 4} `;
  return [one + between + other, other + between + one].map((each) => readOne(each, classes));
}

function readOne(written: string, classes: Classes): Pattern {
  const elements = written
    .trim()
    .split(/\s+/)
    .map((part) => readElement(part, classes, written));
  const solid = elements.filter((each) => each.kind !== 'gap' && !each.optional);
  if (solid.length === 0) throw new Error(`“${written}” would match anything`);
  if (elements[0]!.kind === 'gap' || elements.at(-1)!.kind === 'gap')
    throw new Error(`“${written}” begins or ends with a gap`);
  return elements;
}

function readElement(part: string, classes: Classes, written: string): Element {
  const asGap = gap.exec(part);
  if (asGap) return { kind: 'gap', most: asGap[1] ? Number(asGap[1]) : 2 };
  const only = /^\((.+)\)$/.exec(part);
  const optional = part.endsWith('?');
  const stems = new Set<string>();
  const exact = new Set<string>();
  const numbers: [number, number][] = [];
  for (const option of (only ? only[1]! : optional ? part.slice(0, -1) : part).split('/')) {
    const asNumber = number.exec(option);
    if (asNumber) {
      const [, least, most, from, to, just] = asNumber;
      numbers.push([
        Number(least ?? from ?? just ?? 0),
        Number(most ?? to ?? just ?? Number.POSITIVE_INFINITY),
      ]);
      continue;
    }
    const asClass = /^<(.+)>$/.exec(option);
    const words = asClass ? classes[asClass[1]!]?.trim().split(/\s+/) : [option];
    if (!words) throw new Error(`“${written}” names the class ${option}, which is not there`);
    for (const word of words) {
      if (!/^=?\p{L}+$/u.test(word)) throw new Error(`“${written}” holds “${word}”, which is no word`);
      if (word.startsWith('=')) exact.add(word.slice(1));
      else stems.add(stem(word));
    }
  }
  return {
    kind: 'word',
    stems,
    exact,
    numbers,
    optional,
    only: only !== null,
    ...marksOf(stems, exact, numbers),
  };
}

function marksOf(stems: ReadonlySet<string>, exact: ReadonlySet<string>, numbers: readonly unknown[]): Marks {
  let low = numbers.length > 0 ? numberMark : 0;
  let high = 0;
  for (const word of [...stems, ...[...exact].map(stem)]) {
    const mark = markOf(word);
    low |= mark.low;
    high |= mark.high;
  }
  return { low, high };
}
