import { isRead } from '@frontdoor/content';
import type { Frame, PageProps } from '@frontdoor/contract';
import type { FieldError, Page, Typed } from '@frontdoor/questionnaire';
import { readyPage, typedFrom, writer } from '@frontdoor/questionnaire';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { sendHtml } from '../../platform/html.ts';
import { photoProps } from '../photos/view.ts';
import { factsOf } from '../screening/facts.ts';
import type { Organisation } from '../surgeries/find.ts';
import { frameOf } from '../surgeries/frame.ts';
import { usualWait } from '../waits/usual.ts';
import { sayBirth } from './birth.ts';
import { draftPath, surgeryPath } from './cookies.ts';
import { type Draft, textAnswer } from './draft.ts';
import {
  counted,
  emergencyList,
  type Journey,
  journeyAt,
  kindOf,
  progressOf,
  stepBefore,
} from './journey.ts';
import { withNewAddresses } from './new-addresses.ts';
import { isYoung } from './young.ts';

export type Frames = { deps: Deps; req: Request; res: Response };

/** Ends in `.../request/exit`: one address for every page, which forgets what is on this device and leads away. */
export const exitHref = (organisation: Organisation) => `${surgeryPath(organisation)}/request/exit`;
const deleteHref = (draft: Draft) => `${draftPath(draft)}/delete`;

export function frame({ deps, req }: Frames, organisation: Organisation): Frame {
  return frameOf(deps, req, organisation);
}

/** Read back on the screens right after it was given, in words and age (S21). */
function readBack(journey: Journey, draft: Draft, step: string): PageProps['question']['birthReadBack'] {
  const birthDate = textAnswer(draft.content.answers, 'birthDate');
  const soonAfter = step === 'emergency' || step === 'kind' || step === 'details';
  if (birthDate === '' || !soonAfter) return null;
  return { words: sayBirth(birthDate, journey.context.today), changeHref: `${draftPath(draft)}/patient` };
}

/** Where a child alone reads that an adult may help: as soon as the age is known, and beside the box to write in (S28). */
const youngOn = ['kind', 'words'];

/** Shows one page of questions: with what was typed and its faults, else with what was parked, else with the answers. */
export async function showQuestion(
  at: Frames,
  draft: Draft,
  page: Page,
  faulty?: { typed: Typed; errors: FieldError[] },
): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const journey = journeyAt(deps, organisation);
  const answers = counted(journey, content.answers);
  const ready = readyPage(page, answers, journey.context);
  const before = stepBefore(journey, content.answers, page.id);
  const path = draftPath(draft);
  const html = deps.pages.render('question', frame(at, organisation), {
    page: ready,
    typed: faulty?.typed ?? content.parked[page.id] ?? typedFrom(ready, withNewAddresses(page, answers)),
    errors: faulty?.errors ?? [],
    action: `${path}/${page.id}`,
    back: before ? `${path}/${before.id}` : surgeryPath(organisation),
    progress: progressOf(journey, content.answers, page.id),
    birthReadBack: readBack(journey, draft, page.id),
    check: journey.context,
    facts: ready.fields.some(isRead) ? factsOf(answers, journey.context.today) : null,
    young: youngOn.includes(page.id) && isYoung(factsOf(answers, journey.context.today)),
    usualWait:
      page.id === 'words' ? await usualWait(deps, organisation, kindOf(content.answers) ?? null) : null,
    photos: page.id === 'photos' ? photoProps(draft, journey.context.today) : null,
    deleteHref: deleteHref(draft),
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, faulty && faulty.errors.length > 0 ? 422 : 200, html);
}

export async function showEmergency(at: Frames, draft: Draft, status = 200): Promise<void> {
  const { deps, req, res } = at;
  const { organisation, content } = draft;
  const journey = journeyAt(deps, organisation);
  const path = draftPath(draft);
  const html = deps.pages.render('emergency', frame(at, organisation), {
    items: emergencyList(journey, content.answers),
    forWhom: writer(content.answers),
    action: `${path}/emergency`,
    back: `${path}/patient`,
    progress: progressOf(journey, content.answers, 'emergency'),
    birthReadBack: readBack(journey, draft, 'emergency'),
    deleteHref: deleteHref(draft),
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, status, html);
}

/** What the pages of one draft share under their form. */
export function ways(draft: Draft): { deleteHref: string; exitHref: string } {
  return { deleteHref: deleteHref(draft), exitHref: exitHref(draft.organisation) };
}
