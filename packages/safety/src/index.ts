export { type AlarmAct, type EndingAct, lacksOf, mayEndAlarm } from './alarms/acts.ts';
export {
  type AlarmFacts,
  afterClaim,
  failureClimbs,
  type Hearer,
  hears,
  nextRung,
  type Recipient,
  rungOf,
  rungToRepeat,
  soundsAt,
} from './alarms/rungs.ts';
export { firstLookMinutes, gravest, needsFirstLook, type Read, readingOf, urgencyOf } from './first-look.ts';
export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export { maySeeRestricted } from './restricted.ts';
export {
  type FinishFacts,
  lowers,
  mayFinish,
  mayLower,
  mayRetype,
  moreUrgent,
  type NationalType,
} from './staff-acts.ts';
