import type { Messages } from '@frontdoor/content';
import type { Channel } from '../deliveries/channels.ts';
import { type Filling, fieldsIn, fill } from './fill.ts';
import { plainForText } from './text-length.ts';

/** What arrives: paragraphs of a mail, or the one line of a text. */
export type Composed = { title: string; paragraphs: string[] };

/**
 * A wording as it is sent: its fields filled in, and after it what no practice can leave out: how to say "This is not for
 * me", and whom to call in danger. A text is written in letters it has.
 */
export function compose(
  { closings }: Pick<Messages, 'closings'>,
  { channel, title, body }: { channel: Channel; title: string; body: string },
  filling: Filling,
): Composed {
  const opensHome = filling.home !== undefined && fieldsIn(body).includes('link');
  const closing = closings[channel][opensHome ? 'withLink' : 'withoutLink'];
  if (channel === 'text') {
    const text = fill([body.trim(), ...closing].join(' '), filling);
    return { title: '', paragraphs: [plainForText(text)] };
  }
  const paragraphs = [...body.trim().split(/\n[^\S\n]*\n\s*/), ...closing];
  return { title: fill(title, filling), paragraphs: paragraphs.map((each) => fill(each, filling)) };
}
