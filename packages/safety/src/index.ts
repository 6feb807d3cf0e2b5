export { type AdviceKey, adviceFor } from './advice.ts';
export { flagFromEmergency, type RaisedFlag } from './flag.ts';
export { ageFitsWho, carerMayReceiveRecord, mayReceiveFromRecord, photosOffered } from './identity.ts';
export { type FinishFacts, mayChangeType, mayFinish, mayLower, mayRaise, maySnooze } from './staff-acts.ts';
export type { Agreement, Destination, FlagLevel, Identity, Leave, Role, Urgency } from './vocabulary.ts';
