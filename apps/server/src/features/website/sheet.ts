import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

type Doc = InstanceType<typeof PDFDocument>;
type Part = ReturnType<Doc['struct']>;

export const colours = {
  blue: '#005eb8',
  text: '#212b32',
  red: '#b30f0f',
  line: '#768692',
  white: '#ffffff',
};
const bold = 'Helvetica-Bold';
const plain = 'Helvetica';

export type Box = { x: number; y: number; width: number };
export type Words = Box & { size: number; bold?: boolean; colour?: string; align?: 'left' | 'center' };

/** A sheet to print, with what a screen reader needs: a title, a language, and its parts in the order they are read. */
export type Sheet = {
  doc: Doc;
  /** Writes a text and gives where the next one begins, in points from the top. */
  write(tag: 'H1' | 'H2' | 'P' | 'LI', text: string, at: Words): number;
  /** Paints what is only to be looked at. */
  paint(draw: (doc: Doc) => void): void;
  /** A code that a phone's camera opens, `side` points wide with its quiet margin; `alt` says what it is. */
  qr(url: string, alt: string, at: { x: number; y: number; side: number }): void;
  /** How high a text would be. */
  height(text: string, at: Omit<Words, 'x' | 'y'>): number;
  done(): Promise<Buffer>;
};

/**
 * Begins a sheet of A4.
 * @param made when, ms since 1970
 */
export function newSheet({
  title,
  layout,
  made,
}: {
  title: string;
  layout: 'portrait' | 'landscape';
  made: number;
}): Sheet {
  const doc = new PDFDocument({
    size: 'A4',
    layout,
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: title, CreationDate: new Date(made), ModDate: new Date(made) },
  });
  const pieces: Buffer[] = [];
  doc.on('data', (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<Buffer>((done) => doc.on('end', () => done(Buffer.concat(pieces))));
  const root: Part = doc.struct('Document');
  doc.addStructure(root);
  const font = (at: Pick<Words, 'size' | 'bold'>) => doc.font(at.bold ? bold : plain).fontSize(at.size);
  const options = (at: Pick<Words, 'width' | 'size' | 'align'>) => ({
    width: at.width,
    align: at.align ?? ('left' as const),
    lineGap: at.size * 0.2,
  });
  return {
    doc,
    write(tag, text, at) {
      let below = at.y;
      const said = printable(text);
      root.add(
        doc.struct(tag, {}, () => {
          font(at)
            .fillColor(at.colour ?? colours.text)
            .text(said, at.x, at.y, options(at));
          below = doc.y;
        }),
      );
      return below;
    },
    paint(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      doc.save();
      draw(doc);
      doc.restore();
      doc.endMarkedContent();
    },
    qr(url, alt, { x, y, side }) {
      root.add(doc.struct('Figure', { alt }, () => drawQr(doc, url, { x, y, side })));
    },
    height: (text, at) => font(at).heightOfString(printable(text), options(at)),
    async done() {
      root.end();
      doc.end();
      return ended;
    },
  };
}

/** White around it as wide as four of its squares, which cameras need to find it. */
const margin = 4;

function drawQr(doc: Doc, url: string, { x, y, side }: { x: number; y: number; side: number }): void {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'Q' });
  const one = side / (modules.size + 2 * margin);
  doc.save();
  doc.rect(x, y, side, side).fill(colours.white);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(x + (column + margin) * one, y + (row + margin) * one, one, one);
    }
  }
  doc.fill('#000000');
  doc.restore();
}

/** What the standard fonts of every printer have. */
const has = /[\u0020-\u007e\u00a0-\u00ff‘’“”–—…•€]/;

/** A text in letters that print: of those the standard fonts lack, the letter without its mark (ŵ as w). */
function printable(text: string): string {
  // A number broken over two lines is a number misread.
  const whole = text.normalize('NFC').replace(/(?<=\d) (?=\d)/g, '\u00a0');
  return [...whole]
    .map((sign) => {
      if (has.test(sign) || sign === '\n') return sign;
      return [...sign.normalize('NFKD')].filter((each) => has.test(each)).join('') || '?';
    })
    .join('');
}
