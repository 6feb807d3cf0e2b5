export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export { type FinishFacts, mayFinish, mayLower } from './staff-acts.ts';
