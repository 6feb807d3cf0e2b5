import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { beginOversight } from '../../apps/server/src/features/oversight/store.ts';
import { addMember } from '../../apps/server/src/features/staff/add.ts';
import { cookieIn, type Desk, deskFor, type StaffSite } from './staff-site.ts';

/** A commissioner that oversees the practices named, and somebody who works there. */
export async function commissionerDesk(
  { app, deps, clock, nobody }: StaffSite,
  practices: readonly string[],
  slug = 'west-yorkshire',
): Promise<{ id: string; signIn(): Promise<Desk> }> {
  const id = await addOrganisation(deps, {
    slug,
    kind: 'commissioner',
    name: 'West Yorkshire ICB',
    town: 'Wakefield',
    odsCode: null,
    phone: '01924 960 100',
    address: '1 High Street, Wakefield WF1 1AA',
  });
  const email = `pat@${slug}.example.org`;
  const password = 'a long enough password';
  await addMember(deps, { organisation: id, name: 'Pat Green', email, role: 'manager', password });
  for (const practice of practices)
    await beginOversight(deps.database, { commissioner: id, practice, at: clock.now() });
  return {
    id,
    signIn: async () =>
      deskFor(app, cookieIn(await nobody.post('/api/auth/sign-in/email', { email, password }))),
  };
}
