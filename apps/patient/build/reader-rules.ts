import { forReading, readRuleBook } from '@frontdoor/content/rule-book';
import { conceptsOf, type Destination, type ReadBook, slimBook } from '@frontdoor/safety';
import type { Plugin } from 'vite';
import { pack } from './pack-book.ts';
import { squeeze } from './squeeze.ts';

const asked = 'virtual:reader-rules';
const resolved = `\0${asked}`;

/** What the rules may weigh, so that with the reader itself no more than 60 kB are loaded. Bytes. */
const most = 49_700;

/** Where a rule must send to for its words to be answered while somebody types, come what may. */
export const cannotWait: Destination[] = ['999', 'crisis', 'maternity'];

/**
 * And where there is room. What is for staff alone shows nothing (S8), and of harm by others nothing is shown to whoever
 * looks on (S27): those rules never reach the browser.
 */
const ifThereIsRoom: Destination[] = ['A&E', 'urgent-today'];

type BookAsTyped = { rules: string[]; text: string; squeezed: Uint8Array };

/**
 * The rules that are read as somebody types: those that cannot wait for the next page, and of the others as many as fit,
 * first those that bring the fewest words of their own. What is left out is read by the server, with all the rest.
 * @throws Error when even those that cannot wait weigh too much
 */
export function bookAsTyped(): BookAsTyped {
  const book = forReading(readRuleBook());
  const ordered = inOrder(book);
  const least = book.rules.filter(({ destination }) => cannotWait.includes(destination)).length;
  const packed = (count: number) => {
    const rules = ordered.slice(0, count);
    return { rules, text: JSON.stringify(pack(slimBook(book, ({ id }) => rules.includes(id)))) };
  };
  let letters = Number.POSITIVE_INFINITY;
  for (;;) {
    const { rules, text } = packed(mostThat((count) => packed(count).text.length <= letters, ordered.length));
    const squeezed = squeeze(text);
    if (squeezed.length <= most) return { rules, text, squeezed };
    if (rules.length <= least) throw new Error('The rules that cannot wait for the next page no longer fit');
    letters = Math.floor((0.999 * text.length * most) / squeezed.length);
  }
}

/** A rule that sends to A&E may bring so many times the words of one that asks for help today. */
const graver = 4;

function inOrder({ rules, concepts }: ReadBook): string[] {
  const first = rules.filter(({ destination }) => cannotWait.includes(destination));
  const there = new Set(first.flatMap(conceptsOf));
  const price = (rule: ReadBook['rules'][number]) => {
    const own = conceptsOf(rule).filter((name) => !there.has(name));
    const letters = own.flatMap((name) => concepts[name] ?? []).join().length;
    return rule.destination === 'A&E' ? letters / graver : letters;
  };
  const others = ifThereIsRoom.flatMap((each) => rules.filter(({ destination }) => destination === each));
  return [...first, ...others.sort((one, other) => price(one) - price(other))].map(({ id }) => id);
}

/** The largest number up to `end` for which it holds, where it holds for all below one that it holds for. */
function mostThat(holds: (count: number) => boolean, end: number): number {
  if (holds(end)) return end;
  let [does, doesNot] = [0, end];
  while (doesNot - does > 1) {
    const middle = Math.floor((does + doesNot) / 2);
    if (holds(middle)) does = middle;
    else doesNot = middle;
  }
  return does;
}

/** Gives the reader in the browser its rules: `virtual:reader-rules`, squeezed, as base64, and their length. */
export function readerRules(): Plugin {
  return {
    name: 'reader-rules',
    resolveId: (id) => (id === asked ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const { text, squeezed } = bookAsTyped();
      const packed = Buffer.from(squeezed).toString('base64');
      return `export const packed = '${packed}'; export const length = ${text.length};`;
    },
  };
}
