import type { Kind } from '@frontdoor/contract';
import { type FieldError, type Page, readyPage, type Typed } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import type { Routes } from '../../platform/route.ts';
import { mayBegin, newTicket } from '../abuse/press-on.ts';
import { nameBrowser } from '../abuse/source.ts';
import { kindsOpen } from '../opening/kinds-open.ts';
import { mustFindOrganisation, type Organisation } from '../surgeries/find.ts';
import { showNotLive } from '../surgeries/not-live.ts';
import { answerPage } from './answer.ts';
import { beginDraft } from './begin.ts';
import { showClosed } from './closed.ts';
import { beginSitting, draftPath, keepDraft, surgeryPath } from './cookies.ts';
import { type DraftContent, emptyContent } from './draft.ts';
import { firstOpen, journeyAt, progressOf } from './journey.ts';
import { exitHref, type Frames, frame } from './view.ts';

/** Where a form begins. `kind`: what it is about, where the address says so; null where a page asks. */
type Start = { at: 'request' | 'details'; kind: Kind | null };

/** Any request, and the one that gives or changes what the record holds of somebody (R47). */
const starts: Start[] = [
  { at: 'request', kind: null },
  { at: 'details', kind: 'contact-details' },
];

export function beginPages(routes: Routes, deps: Deps): void {
  for (const start of starts) beginAt(routes, deps, start);
}

/** The first page, before anything is kept: the draft begins with its answer. */
function beginAt(routes: Routes, deps: Deps, start: Start): void {
  const path = `/:practice/${start.at}`;

  routes.route(
    {
      method: 'get',
      path,
      permission: 'public',
      audit: { none: 'an empty form holds nothing about anybody' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      if (showClosed({ deps, req, res }, organisation, start.kind)) return;
      await showFirst({ deps, req, res }, organisation, start, { typed: {}, errors: [] });
    },
  );

  routes.route(
    {
      method: 'post',
      path,
      permission: 'public',
      audit: { none: 'a draft is the writer’s own until it is sent' },
    },
    async (req, res) => {
      const organisation = await mustFindOrganisation(deps, String(req.params.practice));
      if (showNotLive(deps, req, res, organisation)) return;
      // It closed between this page and its button: nothing but who it is for was asked yet.
      const open = kindsOpen(deps, organisation);
      if (start.kind === null ? open.length === 0 : !open.includes(start.kind))
        return res.redirect(303, `${surgeryPath(organisation)}/${start.at}`);
      const journey = journeyAt(deps, organisation);
      const typed = readForm(req.body);
      const { draft: content, errors } = answerPage(journey, emptyAt(start), firstPage(deps), typed);
      if (errors.length > 0) return showFirst({ deps, req, res }, organisation, start, { typed, errors });
      if (!(await mayBegin(deps, req, organisation.id, textOf(typed, 'ticket'))))
        return showPressOn({ deps, req, res }, organisation, start, typed);
      nameBrowser(req, res, surgeryPath(organisation));
      const { draft, secret } = await beginDraft(deps, organisation, content);
      keepDraft(deps, req, res, { ...draft, secret, until: draft.expiresAt });
      beginSitting(deps, req, res, draft);
      res.redirect(303, `${draftPath(draft)}/${firstOpen(journey, content).id}`);
    },
    [formBody],
  );
}

function firstPage({ content }: Deps): Page {
  return content.start.pages[0]!;
}

/** One press more, with what was typed: nothing of it is kept before (R8). */
function showPressOn(
  at: Frames,
  organisation: Organisation,
  start: Start,
  { ticket: _old, ...typed }: Typed,
): void {
  const { deps, req, res } = at;
  const action = `${surgeryPath(organisation)}/${start.at}`;
  const html = deps.pages.render('pressOn', frame(at, organisation), {
    action,
    back: action,
    typed,
    ticket: newTicket(deps, req),
  });
  sendHtml(req, res, 200, html);
}

/** What was said by coming to this address: the page that asks what it is about is answered by it. */
function emptyAt({ kind }: Start): DraftContent {
  return kind === null ? emptyContent : { ...emptyContent, answers: { kind }, done: ['kind'] };
}

async function showFirst(
  at: Frames,
  organisation: Organisation,
  start: Start,
  { typed, errors }: { typed: Typed; errors: FieldError[] },
): Promise<void> {
  const { deps, req, res } = at;
  const journey = journeyAt(deps, organisation);
  const page = firstPage(deps);
  const { answers } = emptyAt(start);
  const ready = readyPage(page, answers, journey.context);
  const { kinds, wording } = deps.content;
  const about =
    start.kind === null ? {} : { title: kinds[start.kind].title, intro: [wording.newDetails.intro] };
  const home = surgeryPath(organisation);
  const html = deps.pages.render('question', frame(at, organisation), {
    page: { ...ready, ...about },
    typed,
    errors,
    action: `${home}/${start.at}`,
    back: home,
    progress: progressOf(journey, answers, page.id),
    birthReadBack: null,
    check: journey.context,
    facts: null,
    young: false,
    usualWait: null,
    photos: null,
    deleteHref: `${home}/request/deleted`,
    exitHref: exitHref(organisation),
  });
  sendHtml(req, res, errors.length > 0 ? 422 : 200, html);
}
