import type { BetweenPages } from '@frontdoor/contract';

/** More than any sentence of captions. Characters. */
const longest = 4000;

/**
 * Reads what another page sent by data channel. It comes from somebody else's browser: what is not exactly a message of
 * ours is nothing.
 */
export function readBetween(data: unknown): BetweenPages | null {
  if (typeof data !== 'string' || data.length > longest) return null;
  const read = parse(data);
  if (read.type === 'media' && yes(read.camera) && yes(read.microphone) && yes(read.sharing)) {
    const { camera, microphone, sharing, captions } = read;
    return { type: 'media', camera, microphone, sharing, captions: captions === true };
  }
  if (read.type === 'caption' && typeof read.text === 'string' && yes(read.final)) {
    return { type: 'caption', text: read.text, final: read.final };
  }
  return read.type === 'captions' && yes(read.wanted) ? { type: 'captions', wanted: read.wanted } : null;
}

function parse(data: string): { [key: string]: unknown } {
  try {
    const read: unknown = JSON.parse(data);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

const yes = (value: unknown): value is boolean => typeof value === 'boolean';
