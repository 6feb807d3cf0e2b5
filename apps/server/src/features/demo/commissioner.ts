import { atLondon, type Calendar, inCoreHours } from '@frontdoor/hours';
import type { Deps } from '../../platform/deps.ts';
import { saveReporting } from '../figures/reporting.ts';
import { defaultReporting } from '../figures/reporting-store.ts';
import { replaceList } from '../national/participation-store.ts';
import { addClosure } from '../opening/add-closure.ts';
import { addOrganisation } from '../organisations/add.ts';
import { answerClosure, closureInbox } from '../oversight/closures.ts';
import { beginOversight } from '../oversight/store.ts';
import { addMember } from '../staff/add.ts';
import { placeOf } from '../staff/guards.ts';
import { userByEmail } from '../staff/store.ts';
import { demoPassword } from './staff.ts';
import { demoOdsCode, type Surgery } from './surgery.ts';

export const demoCommissioner = { name: 'Pat Green', email: 'pat.green@example.org' };

const slug = 'aire-valley';
const minute = 60_000;

/** A quarter past ten on the last working day up to `at`: before every story, and within core hours. Ms since 1970. */
export function beforeStories(at: number, calendar: Calendar): number {
  let day = atLondon(at).with({ hour: 10, minute: 15, second: 0, millisecond: 0 });
  while (day.epochMilliseconds > at || !inCoreHours(day, calendar)) day = day.subtract({ days: 1 });
  return day.epochMilliseconds;
}

/** Who oversees the demo surgery, a closure of a morning it was told of, and what the surgery shows everybody. */
export async function addCommissioner(deps: Deps, { organisation, staff }: Surgery): Promise<void> {
  const { database, clock } = deps;
  await replaceList(database, [{ odsCode: demoOdsCode, status: 'Approved' }], clock.now());
  const commissioner = await addOrganisation(deps, {
    slug,
    kind: 'commissioner',
    name: 'Aire Valley Commissioning',
    town: 'Leeds',
    odsCode: null,
    phone: '0113 496 0400',
    address: '4 Wharf Street, Leeds, LS8 9ZZ',
  });
  const { name, email } = demoCommissioner;
  await addMember(deps, { organisation: commissioner, name, email, role: 'manager', password: demoPassword });
  await beginOversight(database, { commissioner, practice: organisation.id, at: clock.now() });
  await saveReporting(deps, staff.amir, {
    ...defaultReporting,
    registered: 6920,
    registeredOn: atLondon(clock.now()).toPlainDate().toString(),
    publicFigures: true,
  });
  await addClosure(deps, staff.amir, {
    routes: ['clinical', 'admin'],
    startsAt: null,
    endsAt: clock.now() + 85 * minute,
    reason: 'The internet line was down',
    commissionerContact: `${name}, Aire Valley Commissioning`,
  });
  const user = await userByEmail(database, email);
  const pat = (await placeOf(deps, { session: 'demo', user: { id: user!.id, name, email } }, slug))!;
  const { items } = await closureInbox(deps, pat);
  await answerClosure(
    deps,
    pat,
    { practice: organisation.slug, closure: items[0]!.id },
    { answer: 'agreed', note: 'The fault was the supplier’s' },
  );
}
