import type { Response } from 'express';
import type { Organisation } from '../../surgeries/find.ts';
import type { GuestRow } from '../guest-store.ts';
import type { CallRow } from '../store.ts';

/** A guest's own way in to one call (S40). It leads to nothing of the patient's. */
export type GuestWay = {
  organisation: Organisation;
  guest: GuestRow;
  call: CallRow;
  /** The address of its page. */
  path: string;
};

/** The way in the guard let through. */
export function guestOf(res: Response): GuestWay {
  return res.locals.guest as GuestWay;
}
