import type { VideoCall } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { ageYears } from '@frontdoor/questionnaire';
import type { Deps } from '../../../platform/deps.ts';
import { londonToday } from '../../../platform/today.ts';
import { logView } from '../../audit/log.ts';
import type { Consultation } from '../../consultations/change-store.ts';
import type { ContactGiven } from '../../consultations/content.ts';
import { openRequest } from '../../consultations/request-facts.ts';
import type { Staff } from '../../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../../staff/roster.ts';
import { guestsOf } from '../guest-store.ts';
import { showCalls } from '../rows.ts';
import type { CallRow } from '../store.ts';
import { mustFind } from './find.ts';
import { mayHold } from './holding.ts';
import { peopleOf } from './people-store.ts';
import { recordOf } from './record.ts';
import { openChecks, openCode } from './sealed.ts';
import { showPeople } from './show-people.ts';

type ShowDeps = Pick<Deps, 'database' | 'clock'>;

/**
 * One call for whoever holds it or looks at it; that they did is logged in the same act (S42).
 * @throws Problem 404 for a call there is not, 403 for who may not see its request (S27)
 */
export async function showCall(deps: ShowDeps, staff: Staff, id: string): Promise<VideoCall> {
  const organisation = staff.organisation.id;
  const roster = await rosterOf(deps, organisation);
  await deps.database.within(organisation, async (tx) => {
    const { request } = await mustFind(tx, staff, id);
    await logView(tx, {
      at: deps.clock.now(),
      actor: staff.member.id,
      what: 'consultation',
      subject: request.id,
      consultation: request.id,
    });
  });
  return deps.database.read(organisation, async (reader) =>
    // Asked again: a message that came while this was read may have hidden it (S27).
    assemble(deps, reader, { staff, roster, ...(await mustFind(reader, staff, id)) }),
  );
}

type Opened = { staff: Staff; roster: Roster; call: CallRow; request: Consultation };

async function assemble(
  deps: ShowDeps,
  reader: Reader,
  { staff, roster, call, request }: Opened,
): Promise<VideoCall> {
  const { vault } = deps.database;
  const now = deps.clock.now();
  const [row] = await showCalls({ deps, staff, roster }, reader, [call]);
  const { row: patient, content } = openRequest(vault, request);
  const guests = await guestsOf(reader, call.id);
  const checks = openChecks(vault, call);
  return {
    ...row!,
    lock: call.lock,
    requestLock: request.lock,
    birthDate: patient.birthDate,
    young: isYoung(patient.birthDate, now),
    phone: checks?.phone ?? content.contact.phone,
    doNotRing: sayDoNotRing(content.contact),
    allowed: { sharing: call.sharing, files: call.files, chat: call.chat },
    people: showPeople(await peopleOf(reader, [call.id]), {
      vault,
      roster,
      patient: patient.name,
      carer: content.requester?.name ?? null,
      guests,
      now,
    }),
    guests: guests.map((guest) => ({
      id: guest.id,
      name: vault.unseal(guest.organisation, guest.name),
      role: guest.role as VideoCall['guests'][number]['role'],
      ended: guest.endedAt !== null,
    })),
    checks,
    checkedBy: call.checkedBy && nameOf(roster, call.checkedBy),
    startedAt: call.startedAt,
    endedAt: call.endedAt,
    outcome: call.outcome as VideoCall['outcome'],
    code: openCode(vault, call),
    feedback: call.feedback,
    record: call.state === 'ended' ? await recordOf(deps, reader, { call, request, roster }) : null,
    mayHold: mayHold(staff, call),
  };
}

/** S40: under 16, who else is there has to be asked. `birthDate` is `YYYY-MM-DD`, `now` ms since 1970. Pure. */
export function isYoung(birthDate: string, now: number): boolean {
  return ageYears(birthDate, londonToday(now).date) < 16;
}

/** Why nobody should ring, in words (S23, S32): the rule of `mustNotRing`; null where they may be rung. Pure. */
function sayDoNotRing({ cannotUsePhone, safe, lookOnline }: ContactGiven): string | null {
  if (cannotUsePhone) return 'They cannot use a phone.';
  if (!safe.call) return 'They did not say that a call is safe.';
  return lookOnline ? 'They asked not to be contacted first.' : null;
}
