import type { Answers } from '@frontdoor/questionnaire';
import type { Deps } from '../../platform/deps.ts';
import { asideFor } from '../abuse/aside.ts';
import type { SentFrom } from '../abuse/honeypot.ts';
import { receive } from '../consultations/receive.ts';
import { sayReference } from '../consultations/reference.ts';
import { journeyAt } from '../drafts/journey.ts';
import { attendanceOf } from '../surgeries/attendance.ts';
import type { Organisation } from '../surgeries/find.ts';
import type { Told } from './sent-cookie.ts';
import { toReport } from './to-report.ts';

/** Receives the report that somebody has died. The same submission sent again gives the first receipt (R51). */
export async function reportDeath(
  deps: Deps,
  organisation: Organisation,
  { answers, submission, from }: { answers: Answers; submission: string; from: SentFrom },
): Promise<Told> {
  const { context } = journeyAt(deps, organisation);
  const attendance = attendanceOf(deps, organisation);
  const report = toReport(deps.content, context, { answers, attendance });
  const { patient, words } = report;
  const judged = await asideFor(deps, { ...from, organisation: organisation.id, patient, words });
  const receipt = await receive(deps, {
    ...report,
    organisation: organisation.id,
    submission: `death ${submission}`,
    door: 'online',
    lang: 'en',
    dir: 'ltr',
    cannotCall: false,
    photos: 0,
    open: attendance.open,
    enteredBy: null,
    urgency: null,
    aside: judged.aside,
  });
  if (receipt.already) await judged.takeBack();
  return {
    reference: sayReference(receipt.reference),
    dueAt: receipt.dueAt,
    noContact: report.contact.phone === null && report.contact.email === null,
    red: report.flags.some(({ level }) => level === 'red'),
    crisis: report.flags.some(({ destination }) => destination === 'crisis'),
  };
}
