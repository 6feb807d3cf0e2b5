import { lineClosed } from '@frontdoor/contract';
import type { Request, Response } from 'express';
import type { Deps } from '../../../platform/deps.ts';
import { Problem } from '../../../platform/problem.ts';
import { placeOf, type Staff } from '../../staff/guards.ts';
import { sessionsOf } from '../../staff/sessions.ts';
import { attach } from './attach.ts';
import { mustFind } from './find.ts';
import { holdingMust } from './holding.ts';
import { joinCall } from './join.ts';
import type { PersonRow } from './people-store.ts';
import { personAt } from './people-store.ts';

type Which = { staff: Staff; call: string };

/** A member opens a call to hold it. @throws Problem as every act in a call */
export async function joinAsStaff(deps: Deps, { staff, call: id }: Which): Promise<PersonRow> {
  const organisation = staff.organisation.id;
  const { call } = await deps.database.read(organisation, (reader) => mustFind(reader, staff, id));
  holdingMust(staff, call, null);
  return joinCall(deps, organisation, id, { kind: 'staff', ref: staff.member.id, name: null });
}

/** The live line of a member who has joined. It ends when they sign out, leave the practice, or may not hold it any more. */
export async function lineOfStaff(deps: Deps, req: Request, res: Response, which: Which): Promise<void> {
  const { staff, call: id } = which;
  const { organisation, member, signedIn } = staff;
  const sessions = sessionsOf(deps);
  const person = await deps.database.read(organisation.id, async (reader) => {
    await mustFind(reader, staff, id);
    return personAt(reader, { call: id, kind: 'staff', ref: member.id });
  });
  if (!person) throw notJoined();
  const place = { organisation: organisation.id, call: id, person: person.id };
  const line = attach(deps, req, res, place, async () => {
    const now = await sessions.ofNow(req);
    const there = now && (await placeOf(deps, now, organisation.slug));
    if (!there) return false;
    await deps.database.read(organisation.id, (reader) => mustFind(reader, there, id));
    return true;
  });
  line.onGone(sessions.onSignOut(signedIn.session, () => line.close(lineClosed.session)));
}

const notJoined = () =>
  new Problem(409, 'not-joined', 'You are not in this call', 'Open the call, then join it.');
