export { type AlarmAct, type EndingAct, goesOn, lacksOf, mayEndAlarm } from './alarms/acts.ts';
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
  waitsForOpening,
} from './alarms/rungs.ts';
export {
  isSamePerson,
  type OnCall,
  type People,
  rotaFaults,
  standingFor,
} from './duty/rota.ts';
export { firstLookMinutes, gravest, needsFirstLook, type Read, readingOf, urgencyOf } from './first-look.ts';
export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export {
  isLongUnchecked,
  requiredServices,
  services,
  shortNumber,
} from './local-numbers/services.ts';
export { compileRules, type ReadBook, type Rules } from './reader/compile.ts';
export { contexts } from './reader/context.ts';
export { levelOf, warns } from './reader/level.ts';
export type { Example, Rule, RuleBook } from './reader/rule.ts';
export { longestRead, type Screened, screen } from './reader/screen.ts';
export { asTyped, conceptsOf, slimBook } from './reader/slim.ts';
export {
  type Destination,
  destinations,
  type Facts,
  nothingKnown,
  type Piece,
  type Raised,
  type Reading,
  type UnreadReason,
  type Verdict,
} from './reader/types.ts';
export { mayOpenSealed, maySeeRestricted } from './restricted.ts';
export {
  type FinishFacts,
  lowers,
  mayCallTest,
  mayFinish,
  mayLower,
  mayRetype,
  moreUrgent,
  type NationalType,
} from './staff-acts.ts';
export { isForClinician, mayEndTask } from './tasks.ts';
