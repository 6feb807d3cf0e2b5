import type { Role } from '@frontdoor/contract';
import type { Request, Response } from 'express';
import type { Deps } from '../../platform/deps.ts';
import { notFound, notSignedIn } from '../../platform/problem.ts';
import type { Guard, Permission } from '../../platform/route.ts';
import { findOrganisation, type Organisation } from '../surgeries/find.ts';
import { type SignedIn, sessionsOf } from './sessions.ts';
import { memberByUser } from './store.ts';

/** Who acts, where. Left in `res.locals` by the guard of every staff route with a practice in its path. */
export type Staff = {
  signedIn: SignedIn;
  organisation: Organisation;
  member: { id: string; name: string; role: Role };
};

export function staffOf(res: Response): Staff {
  return res.locals.staff as Staff;
}

export function signedInOf(res: Response): SignedIn {
  return res.locals.signedIn as SignedIn;
}

type StaffPermission = Extract<Permission, 'signed-in' | 'member' | 'commissioner' | 'demo'>;

/** The guards of staff routes. Somebody else's practice looks the same as one that does not exist. */
export function staffGuards(deps: Deps): Record<StaffPermission, Guard> {
  const sessions = sessionsOf(deps);

  const signedIn: Guard = async (req, res) => {
    const found = await sessions.of(req);
    if (!found) throw notSignedIn();
    res.locals.signedIn = found;
    // What staff see is about patients: no browser or proxy keeps it.
    res.set('Cache-Control', 'no-store');
  };

  /** A commissioner's people see figures of practices: nothing that a practice's people see, and the other way round. */
  const place =
    (commissioner: boolean): Guard =>
    async (req, res) => {
      await signedIn(req, res);
      const staff = await placeOf(deps, signedInOf(res), String(req.params.practice));
      if (!staff || (staff.organisation.kind === 'commissioner') !== commissioner) throw notFound();
      res.locals.staff = staff;
    };

  return {
    'signed-in': signedIn,
    member: place(false),
    commissioner: place(true),
    demo: (_req: Request, _res: Response) => {
      if (deps.config.mode !== 'demo') throw notFound();
    },
  };
}

/** Somebody's place in a practice, asked anew each time, so that a leaver is out at once; null when they have none. */
export async function placeOf(
  deps: Pick<Deps, 'database' | 'clock'>,
  signedIn: SignedIn,
  slug: string,
): Promise<Staff | null> {
  const organisation = await findOrganisation(deps, slug);
  if (!organisation) return null;
  const row = await memberByUser(deps.database, organisation.id, signedIn.user.id);
  if (!row?.active) return null;
  return { signedIn, organisation, member: { id: row.id, name: row.name, role: row.role as Role } };
}
