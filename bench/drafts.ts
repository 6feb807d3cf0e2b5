import type { Request, Response } from 'express';
import { beginDraft } from '../apps/server/src/features/drafts/begin.ts';
import { beginSitting, draftPath, keepDraft } from '../apps/server/src/features/drafts/cookies.ts';
import type { DraftContent } from '../apps/server/src/features/drafts/draft.ts';
import { counted, journeyAt } from '../apps/server/src/features/drafts/journey.ts';
import { readDraft } from '../apps/server/src/features/drafts/screen-draft.ts';
import type { Organisation } from '../apps/server/src/features/surgeries/find.ts';
import type { Deps } from '../apps/server/src/platform/deps.ts';
import { person } from './person.ts';

type DraftDeps = Pick<Deps, 'database' | 'clock' | 'calendar' | 'content'>;

/** A form under way: its address, and what the browser that writes it sends along. */
export type Writer = { path: string; cookie: string };

/** Keeps a draft as the first page does, and takes the cookies that its browser would be given. */
export async function beginWriter(
  deps: DraftDeps,
  organisation: Organisation,
  content: DraftContent,
): Promise<Writer> {
  const { draft, secret } = await beginDraft(deps, organisation, content);
  const cookies: string[] = [];
  // As much of a request as cookies are made from: it came in clear, to a site whose address is not known.
  const req = { secure: false, app: { get: () => undefined } } as unknown as Request;
  const res = {
    cookie: (name: string, value: string) => cookies.push(`${name}=${value}`),
  } as unknown as Response;
  keepDraft(deps, req, res, { ...draft, secret, until: draft.expiresAt });
  beginSitting(deps, req, res, draft);
  return { path: draftPath(draft), cookie: cookies.join('; ') };
}

/** So many people who have come to "Check your answers" and are about to send, each as somebody else. */
export function beginSenders(
  deps: DraftDeps,
  organisation: Organisation,
  filledIn: DraftContent,
  amount: number,
): Promise<Writer[]> {
  const journey = journeyAt(deps, organisation);
  const senders = Array.from({ length: amount }, (_, number) => {
    const answers = { ...filledIn.answers, ...person(number) };
    const draft = { ...filledIn, answers };
    // Their last page read it, as every page does.
    const read = readDraft(deps, journey, { ...draft, answers: counted(journey, answers) });
    return beginWriter(deps, organisation, { ...draft, read });
  });
  return Promise.all(senders);
}
