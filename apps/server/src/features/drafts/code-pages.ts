import type { PageProps } from '@frontdoor/contract';
import type { FieldError } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../platform/form.ts';
import { sendHtml } from '../../platform/html.ts';
import { notFound } from '../../platform/problem.ts';
import type { Routes } from '../../platform/route.ts';
import { codesOpen } from '../contact-changes/codes-open.ts';
import { confirmChange, findChange, type Proposer } from '../contact-changes/confirm.ts';
import { isAddress } from '../contact-changes/content.ts';
import { codeFault, codePage } from '../contact-changes/questions.ts';
import { draftPath } from './cookies.ts';
import type { Draft } from './draft.ts';
import { draftOf } from './guard.ts';
import { exitHref, type Frames, frame } from './view.ts';

const path = '/:practice/request/:draft/code/:change';
/** Says on the address of the confirmation what became of a code. */
const code = 'code';

/**
 * The code that went to a new phone or email, given where the request was sent from (R47). The confirmation is all
 * there is to reach after sending, and this ends with it (S22).
 */
export function codePages(routes: Routes, deps: Deps): void {
  routes.route(
    { method: 'get', path, permission: 'draft', audit: { none: 'a question; its answer is logged' } },
    (req, res) => showCode({ deps, req, res }, draftOf(res), String(req.params.change), null),
  );

  routes.route(
    { method: 'post', path, permission: 'draft', audit: { changed: 'contact-confirmed' } },
    async (req, res) => {
      const draft = draftOf(res);
      const change = String(req.params.change);
      const typed = textOf(readForm(req.body), 'code');
      const confirmed = await confirmChange(deps, proposerOf(draft), change, typed);
      if (confirmed === 'wrong')
        return showCode({ deps, req, res }, draft, change, codeFault(confirmed, typed));
      // Nobody can go back for a new code here, so none is asked for again: staff check the address another way.
      const just = confirmed === 'ended' ? 'ended' : 'right';
      res.redirect(303, `${draftPath(draft)}/sent?${code}=${just}`);
    },
    [formBody],
  );
}

/** What the sender of a request may confirm. Throws 404 before it is sent. */
function proposerOf({ organisation, consultation }: Draft): Proposer {
  if (consultation === null) throw notFound();
  return { organisation: organisation.id, consultation, recipient: 'patient' };
}

async function showCode({ deps, req, res }: Frames, draft: Draft, id: string, fault: string | null) {
  const change = await findChange(deps, proposerOf(draft), id);
  if (!change || !isAddress(change.field)) throw notFound();
  const { codes, noCode } = deps.content.wording.newDetails;
  const errors: FieldError[] = fault === null ? [] : [{ field: 'code', fault: 'invalid', message: fault }];
  const html = deps.pages.render('contactCode', frame({ deps, req, res }, draft.organisation), {
    page: { ...codePage(deps.content, change.field), intro: [codes[change.field].sent, noCode] },
    typed: {},
    errors,
    action: `${draftPath(draft)}/code/${id}`,
    back: `${draftPath(draft)}/sent`,
    exitHref: exitHref(draft.organisation),
  });
  sendHtml(req, res, fault === null ? 200 : 422, html);
}

/** What the confirmation says of codes; null where no details were sent. */
export async function codesOf(
  { deps, req }: Pick<Frames, 'deps' | 'req'>,
  draft: Draft,
  consultation: string,
): Promise<PageProps['sent']['details']> {
  const open = await codesOpen(deps, { ...proposerOf(draft), consultation });
  if (open === null) return null;
  const { codes } = deps.content.wording.newDetails;
  return {
    codes: open.map(({ id, field }) => ({
      heading: codes[field].heading,
      text: codes[field].sent,
      href: `${draftPath(draft)}/code/${id}`,
    })),
    just: (['right', 'ended'] as const).find((each) => each === req.query[code]) ?? null,
  };
}
