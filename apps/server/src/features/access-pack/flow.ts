import { colours, newSheet, type Sheet } from '../website/sheet.ts';

const edge = 48;
const width = 595 - 2 * edge;
const bottom = 842 - edge;
const size = 11;

/** Writes down a page of A4 and goes on to the next by itself. */
export type Flow = {
  title(text: string): void;
  heading(text: string): void;
  say(text: string): void;
  list(items: readonly string[]): void;
  done(): Promise<Buffer>;
};

/** Begins a document of text. `made` in ms since 1970. */
export function newFlow({ title, made }: { title: string; made: number }): Flow {
  const sheet = newSheet({ title, layout: 'portrait', made });
  let y = edge;
  const write = (tag: 'H1' | 'H2' | 'P' | 'LI', text: string, at: Look) => {
    const words = { width: width - (at.x ?? 0), size: at.size, bold: at.bold ?? false };
    const high = sheet.height(text, words) + (at.before ?? 0) + (at.with ?? 0);
    if (y + high > bottom) y = nextPage(sheet);
    y += at.before ?? 0;
    if (tag === 'LI') bullet(sheet, y);
    const where = { ...words, x: edge + (at.x ?? 0), y, colour: at.colour ?? colours.text };
    y = sheet.write(tag, text, where) + (at.after ?? 3);
  };
  return {
    title: (text) => write('H1', text, { size: 20, bold: true, colour: colours.blue, after: 8 }),
    // With room for a line under it: a heading never ends a page.
    heading: (text) => write('H2', text, { size: 14, bold: true, before: 12, with: 30 }),
    say: (text) => write('P', text, { size }),
    list(items) {
      for (const item of items) write('LI', item, { size, x: 12 });
    },
    done: () => sheet.done(),
  };
}

/** Sizes and gaps in points. `with`: what has to fit under it as well. */
type Look = {
  size: number;
  bold?: boolean;
  colour?: string;
  before?: number;
  after?: number;
  with?: number;
  x?: number;
};

function nextPage(sheet: Sheet): number {
  sheet.doc.addPage();
  return edge;
}

function bullet(sheet: Sheet, y: number): void {
  sheet.paint((doc) => doc.circle(edge + 3, y + size * 0.5, 1.8).fill(colours.text));
}
