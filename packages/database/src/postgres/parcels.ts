/** PostgreSQL takes payloads of less than 8,000 bytes; the line above the piece has room below that. */
const mostBytes = 7_000;

/** Something said by one process: `number` counts what it said. */
export type Parcel = { from: string; number: number; topic: string; text: string };

/** Cuts what is said into payloads that fit, each with a first line that says whose it is and which part. Pure. */
export function cut({ from, number, topic, text }: Parcel): string[] {
  const pieces = fitting(text);
  return pieces.map((piece, at) => `${from} ${number} ${at} ${pieces.length} ${topic}\n${piece}`);
}

/** Cuts between characters, never within one. */
function fitting(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length <= mostBytes) return [text];
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    let to = Math.min(from + mostBytes, bytes.length);
    while (to < bytes.length && isWithin(bytes[to]!)) to -= 1;
    pieces.push(bytes.toString('utf8', from, to));
    from = to;
  }
  return pieces;
}

/** The second or a later byte of a character in UTF-8. */
const isWithin = (byte: number) => (byte & 0xc0) === 0x80;

/** Puts what others said together again. Each sender's pieces come in order: PostgreSQL keeps it. */
export class Unpacking {
  readonly #begun = new Map<string, { number: number; pieces: string[] }>();

  /** @returns what was said once its last piece is here; null before, and for what is none of ours */
  take(payload: string): Parcel | null {
    const end = payload.indexOf('\n');
    const [from = '', number, at, of, topic = ''] = payload.slice(0, end).split(' ');
    if (end < 0 || !from || !topic) return null;
    const parcel = { from, number: Number(number), topic };
    const piece = payload.slice(end + 1);
    if (of === '1') return { ...parcel, text: piece };
    if (at === '0') this.#begun.set(from, { number: parcel.number, pieces: [] });
    const begun = this.#begun.get(from);
    // Its beginning was said before we listened.
    if (begun?.number !== parcel.number || begun.pieces.length !== Number(at)) return null;
    begun.pieces.push(piece);
    if (begun.pieces.length < Number(of)) return null;
    this.#begun.delete(from);
    return { ...parcel, text: begun.pieces.join('') };
  }
}
