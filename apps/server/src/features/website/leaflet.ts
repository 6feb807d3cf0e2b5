import { fill } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { Fields } from './fields.ts';
import { colours, newSheet, type Sheet } from './sheet.ts';
import { writeTimes } from './times.ts';

/** Half of A4 on its side: one page of the folded leaflet. Points. */
const page = 842 / 2;
const edge = 32;
const width = page - 2 * edge;
const bottom = 595 - edge;
const size = 16;

/**
 * The leaflet: A4 on its side, printed on both sides and folded once. Its parts are read in the order they are leafed
 * through: front, inside left, inside right, back. Gives the PDF.
 */
export async function leafletPdf(
  { content, clock }: Pick<Deps, 'content' | 'clock'>,
  fields: Fields,
): Promise<Buffer> {
  const { leaflet, poster } = content.website;
  const { opening, ...slots } = fields;
  const sheet = newSheet({
    title: `${leaflet.title}: ${fields.surgery}`,
    layout: 'landscape',
    made: clock.now(),
  });
  front(sheet, fields, { ...leaflet, alt: fill(poster.alt, slots) });
  back(sheet, { ...leaflet, closed: poster.closed, emergency: poster.emergency });
  sheet.doc.addPage();
  const left = pageAt(sheet, edge);
  left.head(poster.title);
  left.say(fields.threeWays);
  left.head(poster.online);
  left.say(`${leaflet.formHow} ${fields.short}`);
  left.head(poster.phone);
  left.say(`${fields.phone}. ${fill(poster.phoneHow, slots)}`);
  left.head(poster.desk);
  left.say(`${fields.address}. ${poster.deskHow}`);
  const right = pageAt(sheet, page + edge);
  right.head(leaflet.form);
  right.list(leaflet.formFor);
  right.head(poster.times);
  const room = { x: page + edge, y: right.y(), width, height: bottom - right.y(), columns: 1, size };
  writeTimes(sheet, opening, room, fill(poster.elsewhere, slots));
  return sheet.done();
}

/** Writes one page of the leaflet from top to bottom. */
function pageAt(sheet: Sheet, x: number, top = edge) {
  let y = top;
  const say = (text: string) => {
    y = sheet.write('P', text, { x, y, width, size }) + 4;
  };
  return {
    y: () => y,
    say,
    head(text: string) {
      y = sheet.write('H2', text, { x, y: y + 6, width, size: 18, bold: true, colour: colours.blue }) + 2;
    },
    list(items: string[]) {
      for (const item of items) {
        const top = y;
        sheet.paint((doc) => doc.circle(x + 3, top + size * 0.42, 2.2).fill(colours.text));
        y = sheet.write('LI', item, { x: x + 14, y, width: width - 14, size });
      }
      y += 4;
    },
  };
}

function front(sheet: Sheet, fields: Fields, words: { title: string; alt: string }): void {
  const x = page + edge;
  sheet.paint((doc) => doc.rect(page, 0, page, 250).fill(colours.blue));
  const white = { x, width, colour: colours.white, bold: true };
  const y = sheet.write('P', fields.surgery, { ...white, y: 56, size: 22 });
  sheet.write('H1', words.title, { ...white, y: y + 16, size: 38 });
  const side = 170;
  sheet.qr(fields.url, words.alt, { x: page + (page - side) / 2, y: 270, side });
  const centred = { x, width, align: 'center' as const };
  const below = sheet.write('P', fields.short, { ...centred, y: 450, size: 16, bold: true });
  sheet.write('P', fields.phone, { ...centred, y: below + 6, size: 22, bold: true });
}

type BackWords = Record<
  | 'next'
  | 'nextHow'
  | 'urgent'
  | 'urgentOpen'
  | 'expect'
  | 'expectHow'
  | 'symptoms'
  | 'formats'
  | 'emergency'
  | 'closed',
  string
>;

function back(sheet: Sheet, words: BackWords): void {
  const at = pageAt(sheet, edge);
  at.head(words.next);
  at.say(words.nextHow);
  at.head(words.urgent);
  at.say(words.urgentOpen);
  at.head(words.expect);
  at.say(words.expectHow);
  at.say(words.symptoms);
  at.say(words.formats);
  const high = 130;
  sheet.paint((doc) => doc.rect(0, 595 - high, page, high).fill(colours.text));
  const white = { x: edge, width, colour: colours.white };
  const y = sheet.write('P', words.emergency, { ...white, y: 595 - high + 18, size: 22, bold: true });
  sheet.write('P', words.closed, { ...white, y: y + 2, size });
}
