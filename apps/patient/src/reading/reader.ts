import { length, packed } from 'virtual:reader-rules';
import { compileRules, type Facts, type Piece, screen } from '@frontdoor/safety';
import { type PackedBook, unpack } from './packed-book.ts';
import { unsqueeze } from './unsqueeze.ts';

/** What stands in the boxes now. `turn` comes back with the answer. */
export type ToRead = { turn: number; pieces: Piece[]; facts: Facts };
/** The boxes whose words may need help now. */
export type HasRead = { turn: number; fields: string[] };

const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
const rules = compileRules(unpack(JSON.parse(unsqueeze(bytes, length)) as PackedBook));

/** Runs in a worker of its own, beside the page: whatever happens here, the form goes on. */
self.onmessage = ({ data: { turn, pieces, facts } }: MessageEvent<ToRead>) => {
  const { flags } = screen(rules, { pieces, facts });
  self.postMessage({ turn, fields: [...new Set(flags.map(({ field }) => field))] } satisfies HasRead);
};
