import type { Response } from 'express';
import type { Consultation } from '../consultations/change-store.ts';
import type { Recipient } from '../deliveries/add.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { WayInRows } from './store.ts';

/** What both ways in have. */
type Common = {
  organisation: Organisation;
  request: Consultation;
  /** Whose page it is. */
  recipient: Recipient;
  /** The address of its first page. */
  path: string;
  /** What a session on this device is for. */
  session: string;
};

/** By the link in a message, and the date of birth: the whole thread. */
export type ByLink = Common & { door: 'link'; link: WayInRows['link']; token: string };

/**
 * By reference and date of birth, which people at home may know: how far it is, and no word of what was written
 * (docs/decisions/0019).
 */
export type ByReference = Common & { door: 'reference' };

/** One person's way in to one conversation, as a request came by it. */
export type WayIn = ByLink | ByReference;

/** What a link leads to. */
export function byLink({ link, request }: WayInRows, organisation: Organisation, token: string): ByLink {
  return {
    door: 'link',
    organisation,
    request,
    recipient: link.recipient as Recipient,
    path: `/${organisation.slug}/m/${token}`,
    session: link.id,
    link,
    token,
  };
}

/** What a reference leads to: the page of whoever gave their contact details with it. */
export function byReference(
  request: Consultation,
  recipient: Recipient,
  organisation: Organisation,
): ByReference {
  return {
    door: 'reference',
    organisation,
    request,
    recipient,
    path: `/${organisation.slug}/where/${request.id}`,
    session: `r-${request.id}`,
  };
}

/** The way in the guard let through. */
export function wayOf(res: Response): WayIn {
  return res.locals.way as WayIn;
}

/** The same, where only a link leads. */
export function linkOf(res: Response): ByLink {
  return res.locals.way as ByLink;
}
