export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export { type FinishFacts, lowers, mayFinish, mayLower } from './staff-acts.ts';
