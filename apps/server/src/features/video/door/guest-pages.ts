import type { PageProps, VideoOnPage } from '@frontdoor/contract';
import type { Deps } from '../../../platform/deps.ts';
import { formBody, readForm, textOf } from '../../../platform/form.ts';
import { sendHtml } from '../../../platform/html.ts';
import type { Routes } from '../../../platform/route.ts';
import type { Frames } from '../../conversations/gate.ts';
import { frameOf } from '../../surgeries/frame.ts';
import { doorOf, sayOpens, sayWhen } from '../when.ts';
import { guestDoor, guestPath } from './guest-door.ts';
import { keepName, nameOf } from './guest-session.ts';
import { type GuestWay, guestOf } from './guest-way.ts';
import { placeRoutes } from './place-routes.ts';

const longest = 120;

/** A guest's page (S40): the surgery, the time, their own name. It never says whose call it is. */
export function guestPages(routes: Routes, deps: Deps): void {
  placeRoutes(routes, deps, guestDoor(deps));

  routes.route(
    { method: 'get', path: guestPath, permission: 'guest', audit: { none: 'it tells of nobody' } },
    (req, res) => showGuest({ deps, req, res }, guestOf(res)),
  );

  routes.route(
    {
      method: 'post',
      path: guestPath,
      permission: 'guest',
      audit: { none: 'the name stays in their browser until they come in' },
    },
    (req, res) => {
      const way = guestOf(res);
      const typed = textOf(readForm(req.body), 'name');
      const name = typed.trim().replace(/\s+/g, ' ');
      const error = faultOf(name);
      if (doorOf(way.call, deps.clock.now()) !== 'open') return res.redirect(303, way.path);
      if (error !== null) return showGuest({ deps, req, res }, way, { typed, error });
      keepName(deps, req, res, way, name);
      res.redirect(303, way.path);
    },
    [formBody],
  );
}

function faultOf(name: string): string | null {
  if (name === '') return 'Enter your name';
  return name.length > longest ? `Your name must be ${longest} characters or less` : null;
}

function showGuest(
  { deps, req, res }: Frames,
  way: GuestWay,
  { typed, error }: { typed: string; error: string | null } = { typed: '', error: null },
): void {
  const { call, organisation, path } = way;
  const door = doorOf(call, deps.clock.now());
  const name = error === null ? nameOf(deps, req, res, way) : null;
  const at = door === 'open' ? (name === null ? 'name' : 'ready') : door;
  const props: PageProps['videoGuest'] = {
    at,
    // Over, it tells no more than that.
    when: at === 'over' ? '' : sayWhen(call),
    opens: at === 'over' ? '' : sayOpens(call),
    action: path,
    typed,
    error,
    call: at === 'ready' && name !== null ? onPage(way, name) : null,
  };
  const html = deps.pages.render('videoGuest', frameOf(deps, req, organisation), props);
  sendHtml(req, res, error === null ? 200 : 422, html);
}

/** Neither the patient nor the clinician is named before a guest is let in. */
function onPage({ organisation, path }: GuestWay, name: string): VideoOnPage {
  return {
    with: organisation.name,
    as: name,
    guest: true,
    surgery: organisation.name,
    phone: organisation.phone,
    joinHref: `${path}/join`,
    leaveHref: `${path}/leave`,
    stayHref: `${path}/stay`,
    overHref: path,
    worseHref: null,
    chat: null,
  };
}
