import type { RotaPeople, SaveRota } from '@frontdoor/contract';
import type { Tx } from '@frontdoor/database';
import { atLondon, coreHoursOn } from '@frontdoor/hours';
import { isSamePerson } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { invalid } from '../../platform/problem.ts';
import { logSetting } from '../audit/log.ts';
import { mustManage } from '../safety-settings/manage.ts';
import type { Staff } from '../staff/guards.ts';
import { rosterOf } from '../staff/roster.ts';
import { openPeople, sealPeople } from './content.ts';
import { putSlot, removeSlot, type SlotRow, slotsOf } from './store.ts';
import { type Fault, tidyPerson } from './tidy-person.ts';

type SaveDeps = Pick<Deps, 'database' | 'clock' | 'calendar'>;

/**
 * Puts the same two people into one or more half-days of the rota; nobody at all takes those half-days out of it, and a
 * date then follows its weekday again. Throws 403 for whoever is no manager, 422 for what could reach nobody.
 */
export async function saveRota(deps: SaveDeps, staff: Staff, given: SaveRota): Promise<void> {
  mustManage(staff.member);
  const { database, clock } = deps;
  const organisation = staff.organisation.id;
  const people = await readPeople(deps, organisation, given);
  const at = clock.now();
  await database.within(organisation, async (tx) => {
    for (const { day, half } of given.slots) {
      const [before] = await slotsOf(tx, [day], half);
      await change(tx, deps, { day, half, people, at });
      await logSetting(tx, database.vault, {
        at,
        actor: staff.member.id,
        action: 'rota',
        detail: { day, half, from: before ? opened(deps, organisation, before) : null, to: people },
      });
    }
  });
}

/** The people as they are kept; null when the half-days are to be taken out. */
async function readPeople(deps: SaveDeps, organisation: string, given: SaveRota): Promise<RotaPeople | null> {
  const roster = await rosterOf(deps, organisation);
  const faults: Fault[] = dayFaults(deps, given);
  const duty = tidyPerson(given.duty, 'duty', roster, faults);
  const second = tidyPerson(given.second, 'second', roster, faults);
  if (faults.length === 0 && duty && second && isSamePerson(duty, second)) {
    const message = 'The second contact must be another person, with another phone number and email address';
    faults.push({ path: 'second.name', message });
  }
  if (faults.length > 0) throw invalid(faults);
  return duty || second ? { duty, second } : null;
}

/** A date in the past, or without core hours, needs nobody: somebody mistyped it. */
function dayFaults({ clock, calendar }: SaveDeps, { slots }: SaveRota): Fault[] {
  const today = atLondon(clock.now()).toPlainDate();
  return slots.flatMap(({ day }): Fault[] => {
    if (!/^\d/.test(day)) return [];
    const date = Temporal.PlainDate.from(day);
    if (Temporal.PlainDate.compare(date, today) < 0)
      return [{ path: 'day', message: 'Enter today’s date or a later one' }];
    if (!coreHoursOn(date, calendar))
      return [{ path: 'day', message: 'The surgery has no core hours on that day, so nobody is needed' }];
    return [];
  });
}

async function change(
  tx: Tx,
  { database }: SaveDeps,
  { day, half, people, at }: { day: string; half: string; people: RotaPeople | null; at: number },
): Promise<void> {
  if (!people) return removeSlot(tx, day, half);
  const content = sealPeople(database.vault, tx.organisation, people);
  await putSlot(tx, { day, half, content, changedAt: at });
}

const opened = ({ database }: SaveDeps, organisation: string, row: SlotRow) =>
  openPeople(database.vault, organisation, row.content);
