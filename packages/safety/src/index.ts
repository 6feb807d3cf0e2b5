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
export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export { type FinishFacts, lowers, mayFinish, mayLower } from './staff-acts.ts';
