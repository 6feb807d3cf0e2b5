import { Id } from '@frontdoor/contract';
import { z } from 'zod';
import { Problem } from '../../platform/problem.ts';
import type { Place } from './list-store.ts';

const Kept = z.tuple([z.number().int().min(0).max(1), z.number().int(), z.number().int(), Id]);

/** The place of the last row of a page, where the next one begins, as one opaque word for the address. It names no one, so it needs no signature. */
export function cursorFor({ rank, dueAt, turn, id }: Place): string {
  return Buffer.from(JSON.stringify([rank, dueAt, turn, id])).toString('base64url');
}

export function readCursor(cursor: string): Place {
  const kept = Kept.safeParse(parse(Buffer.from(cursor, 'base64url').toString()));
  if (!kept.success) {
    throw new Problem(
      422,
      'cursor',
      'This page of the list is not there',
      'Start again from the first page.',
    );
  }
  const [rank, dueAt, turn, id] = kept.data;
  return { rank, dueAt, turn, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
