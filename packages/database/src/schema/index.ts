import type { Vocabulary } from '../vocabulary.ts';
import { alarmTables } from './alarms.ts';
import { consultationTables } from './consultations.ts';
import { conversationTables } from './conversation.ts';
import { figuresTables } from './figures.ts';
import { organisationTables } from './organisations.ts';
import { outreachTables } from './outreach.ts';
import { patientTables } from './patients.ts';
import { reachingTables } from './reaching.ts';
import { safetyTables } from './safety.ts';
import { serviceTables } from './service.ts';
import { signInTables } from './sign-in.ts';
import { systemTables } from './system.ts';
import { videoTables } from './video.ts';

/** The whole schema in one dialect's words. Ids are text, instants whole milliseconds, JSON text. */
export function define(d: Vocabulary) {
  const patients = patientTables(d);
  const consultations = consultationTables(d, patients);
  return {
    ...organisationTables(d),
    ...signInTables(d),
    ...patients,
    ...consultations,
    ...conversationTables(d, consultations),
    ...alarmTables(d, consultations),
    ...safetyTables(d),
    ...serviceTables(d),
    ...reachingTables(d, consultations),
    ...outreachTables(d, consultations),
    ...figuresTables(d, consultations),
    ...videoTables(d, consultations),
    ...systemTables(d),
  };
}

export type Schema = ReturnType<typeof define>;
