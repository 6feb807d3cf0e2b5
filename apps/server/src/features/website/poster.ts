import { fill } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import type { Fields } from './fields.ts';
import { colours, newSheet, type Sheet } from './sheet.ts';
import { writeTimes } from './times.ts';

/** A4, in points. */
const page = { width: 595, height: 842 };
const edge = 40;
const width = page.width - 2 * edge;
const foot = 96;

/** The poster, A4: the three equal ways in, when each is open, and 999 and 111. Gives the PDF. */
export async function posterPdf(
  { content, clock }: Pick<Deps, 'content' | 'clock'>,
  fields: Fields,
): Promise<Buffer> {
  const words = content.website.poster;
  const { opening, ...slots } = fields;
  const title = `${words.title}: ${fields.surgery}`;
  const sheet = newSheet({ title, layout: 'portrait', made: clock.now() });
  let y = heading(sheet, fields.surgery, words);
  y = threeWays(sheet, y + 10, [
    {
      title: words.online,
      how: words.onlineHow,
      strong: fields.short,
      code: { url: fields.url, alt: fill(words.alt, slots) },
    },
    { title: words.phone, how: fill(words.phoneHow, slots), strong: fields.phone },
    { title: words.desk, how: words.deskHow, strong: fields.address },
  ]);
  y = sheet.write('H2', words.times, { x: edge, y: y + 4, width, size: 20, bold: true });
  const height = page.height - foot - 10 - y;
  const elsewhere = fill(words.elsewhere, slots);
  writeTimes(sheet, opening, { x: edge, y, width, height, columns: 2, size: 16 }, elsewhere);
  danger(sheet, words);
  return sheet.done();
}

function heading(sheet: Sheet, surgery: string, words: { title: string; choose: string }): number {
  const name = { x: edge, y: 22, width, size: 24, bold: true, colour: colours.white };
  const band = 22 + sheet.height(surgery, name) + 14;
  sheet.paint((doc) => doc.rect(0, 0, page.width, band).fill(colours.blue));
  sheet.write('P', surgery, name);
  const y = sheet.write('H1', words.title, { x: edge, y: band + 14, width, size: 36, bold: true });
  return sheet.write('P', words.choose, { x: edge, y, width, size: 20 });
}

type Way = { title: string; how: string; strong: string; code?: { url: string; alt: string } };

const inside = 14;
const codeSide = 100;
const sizes = { title: 20, strong: 19, how: 14 };

/** Three boxes of one size, one under the other and none before the others in weight; the code stands in its own. */
function threeWays(sheet: Sheet, top: number, ways: Way[]): number {
  const across = (way: Way) => width - 2 * inside - (way.code ? codeSide : 0);
  const highOf = (way: Way) =>
    sheet.height(way.title, { width: across(way), size: sizes.title, bold: true }) +
    sheet.height(way.how, { width: across(way), size: sizes.how }) +
    sheet.height(way.strong, { width: across(way), size: sizes.strong, bold: true });
  const high = Math.max(codeSide, ...ways.map(highOf)) + 10;
  let y = top;
  for (const way of ways) {
    const boxTop = y;
    sheet.paint((doc) => {
      doc.rect(edge, boxTop, width, high).lineWidth(1).stroke(colours.line);
      doc.rect(edge, boxTop, 6, high).fill(colours.blue);
    });
    const at = { x: edge + inside + 4, width: across(way) - 4 };
    let below = boxTop + (high - highOf(way)) / 2 + 3;
    below = sheet.write('H2', way.title, { ...at, y: below, size: sizes.title, bold: true });
    below = sheet.write('P', way.how, { ...at, y: below, size: sizes.how });
    sheet.write('P', way.strong, { ...at, y: below, size: sizes.strong, bold: true });
    if (way.code) {
      const x = page.width - edge - codeSide - 4;
      sheet.qr(way.code.url, way.code.alt, { x, y: boxTop + (high - codeSide) / 2, side: codeSide });
    }
    y += high + 8;
  }
  return y;
}

function danger(sheet: Sheet, words: { emergency: string; closed: string }): void {
  const top = page.height - foot;
  sheet.paint((doc) => doc.rect(0, top, page.width, foot).fill(colours.text));
  const white = { x: edge, width, colour: colours.white };
  const y = sheet.write('P', words.emergency, { ...white, y: top + 16, size: 24, bold: true });
  sheet.write('P', words.closed, { ...white, y, size: 16 });
}
