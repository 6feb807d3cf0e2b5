import type { Detail, FlagLevel, Message, NationalType, Urgency } from '@frontdoor/contract';
import type { Reader } from '@frontdoor/database';
import { atLondon } from '@frontdoor/hours';
import { ageYears, sayDate } from '@frontdoor/questionnaire';
import { mayFinish, mayLower, mayOpenSealed, mayRetype } from '@frontdoor/safety';
import type { Deps } from '../../platform/deps.ts';
import { notFound } from '../../platform/problem.ts';
import { londonToday } from '../../platform/today.ts';
import { alarmsOf } from '../alarms/open.ts';
import { attachmentsOf } from '../attachments/request-store.ts';
import { showAttachment } from '../attachments/show.ts';
import { logView } from '../audit/log.ts';
import { timeline } from '../audit/timeline.ts';
import { showContactChanges } from '../contact-changes/show.ts';
import { deliveriesOf } from '../deliveries/store.ts';
import { showFeedback } from '../feedback/shown.ts';
import { showFlags } from '../flags/show.ts';
import { showMessage } from '../messages/show.ts';
import { messagesOf } from '../messages/thread-store.ts';
import { showOutreach } from '../outreach/shown.ts';
import { type IdentityNow, identityNow } from '../patients/identity.ts';
import { patientById } from '../patients/store.ts';
import { safetySettings } from '../safety-settings/read.ts';
import type { Staff } from '../staff/guards.ts';
import { nameOf, type Roster, rosterOf } from '../staff/roster.ts';
import { switchesOf } from '../switches/may-write.ts';
import { tasksOf } from '../tasks/show.ts';
import { type Consultation, consultationById } from './change-store.ts';
import { hiddenDetail } from './detail-hidden.ts';
import { earlier } from './earlier.ts';
import { seesRestricted } from './hidden.ts';
import { unreadReasons } from './raised-by.ts';
import { finishFacts, openRequest } from './request-facts.ts';
import { showRow } from './row.ts';
import { showRequester } from './show-requester.ts';
import { isWithdrawn } from './withdrawn.ts';

type DetailDeps = Pick<Deps, 'database' | 'clock' | 'content'>;

/** One whole request, for the screen of somebody who opens it; that they did is logged in the same act (S42). */
export async function detail(deps: DetailDeps, staff: Staff, id: string): Promise<Detail> {
  const { database, clock } = deps;
  const organisation = staff.organisation.id;
  const now = clock.now();
  const roster = await rosterOf(deps, organisation);
  await database.within(organisation, async (tx) => {
    if (!(await consultationById(tx, id))) throw notFound();
    await logView(tx, {
      at: now,
      actor: staff.member.id,
      what: 'consultation',
      subject: id,
      consultation: id,
    });
  });
  return database.read(organisation, async (reader) => {
    const seesAll = await seesRestricted(reader, staff);
    const known = { staff, roster, now, seesAll };
    const request = (await consultationById(reader, id))!;
    const whole = await assemble(deps, reader, { request, ...known });
    // A message that came while this was read may have hidden it (S27); nothing is ever hidden no more.
    const after = seesAll ? request : (await consultationById(reader, id))!;
    if (seesAll || !after.restricted) return whole;
    const same = after.lock === request.lock;
    return hiddenDetail(
      deps.content,
      same ? whole : await assemble(deps, reader, { request: after, ...known }),
    );
  });
}

type Known = { request: Consultation; staff: Staff; roster: Roster; now: number; seesAll: boolean };

async function assemble(
  { database, content: rulesAndWords }: DetailDeps,
  reader: Reader,
  { request, staff, roster, now, seesAll }: Known,
): Promise<Detail> {
  const { vault } = database;
  const { organisation } = reader;
  const today = londonToday(now).date;
  const patient = (await patientById(reader, request.patient))!;
  const opened = openRequest(vault, request);
  const { row, content } = opened;
  const identity = await identityNow(reader, { vault, patient, content, now });
  const opensSealed = mayOpenSealed(staff, await safetySettings(reader));
  const files = (await attachmentsOf(reader, request.id)).map((file) => ({
    message: file.message,
    shown: showAttachment(vault, file, { opensSealed }),
  }));
  const names = new Map([['patient', row.name]]);
  if (content.requester) names.set('carer', content.requester.name);
  const deliveries = await deliveriesOf(reader, request.id);
  const messages: Message[] = (await messagesOf(reader, request.id)).map((message) =>
    showMessage(message, {
      vault,
      roster,
      names,
      files: files.filter((file) => file.message === message.id).map(({ shown }) => shown),
      deliveries: deliveries.filter((delivery) => delivery.message === message.id),
    }),
  );
  const withdrawn = await isWithdrawn(reader, request);
  const mayNow = mayFinish(staff.member.role, finishFacts(request, opened, { today, withdrawn }));
  const urgency = request.urgency as Urgency;
  const flagLevel = request.flagLevel as FlagLevel | null;
  return {
    row: showRow(request, {
      ...{ content: rulesAndWords, vault, organisation, roster, today, seesAll },
      alarms: await alarmsOf(reader, [request.id]),
    }),
    type: request.nationalType as NationalType,
    nhsNumber: patient.nhsNumber ? vault.unseal(organisation, patient.nhsNumber) : null,
    postcode: content.postcode,
    registered: content.registered,
    identity: identity.level,
    identityCheckedBy: sayCheck(identity, roster),
    requester: showRequester(content.requester, identity, ageYears(row.birthDate, today)),
    contact: content.contact,
    preferredStaff: content.preferredStaff,
    language: content.language,
    answers: content.answered.map(({ page, field, question, answer }) => ({ page, field, question, answer })),
    notRead: unreadReasons(request),
    flags: await showFlags(reader, vault, { consultation: request.id, member: staff.member.id }),
    files: files
      .filter((file) => file.message === null && file.shown.origin === 'patient')
      .map(({ shown }) => shown),
    messages,
    earlier: await earlier(reader, vault, { patient, consultation: request.id, now, seesAll }),
    timeline: await timeline(reader, request.id, {
      vault,
      roster,
      door: request.door,
      receivedOpen: request.receivedOpen,
    }),
    respondedAt: request.respondedAt,
    finishedAt: request.finishedAt,
    outcome: request.outcome as Detail['outcome'],
    receivedOpen: request.receivedOpen,
    patientState: patient.state as Detail['patientState'],
    sensitive: request.sensitive,
    aside: request.aside as Detail['aside'],
    tasks: await tasksOf(reader, { vault, now }, request),
    contactChanges: await showContactChanges(reader, {
      ...{ vault, request, row, content, roster },
      person: patient.person,
      identity: identity.level,
    }),
    outreach: await showOutreach({ database, content: rulesAndWords }, reader, { request, roster }),
    switches: await switchesOf(reader, request),
    test: request.test,
    feedback: await showFeedback(reader, vault, request.id),
    may: {
      lower: mayLower(staff.member.role, { urgency, flagLevel }).ok,
      finish: mayNow.ok,
      finishWhyNot: mayNow.why,
      endByReading: staff.member.role === 'clinician',
      seal: true,
      retype: mayRetype(staff.member.role, request.nationalType as NationalType).ok,
    },
  };
}

/** "Jo Mills, 27 November 2026". */
function sayCheck({ checkedBy, checkedAt }: IdentityNow, roster: Roster): string | null {
  if (checkedBy === null || checkedAt === null) return null;
  return `${nameOf(roster, checkedBy)}, ${sayDate(atLondon(checkedAt).toPlainDate().toString())}`;
}
