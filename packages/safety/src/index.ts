export { carerMayReceiveRecord, mayReceiveFromRecord } from './identity.ts';
export { compileRules, type ReadBook, type Rules } from './reader/compile.ts';
export { contexts } from './reader/context.ts';
export { levelOf, warns } from './reader/level.ts';
export type { Example, Rule, RuleBook } from './reader/rule.ts';
export { longestRead, screen } from './reader/screen.ts';
export {
  type Destination,
  destinations,
  type Facts,
  type Piece,
  type Raised,
  type UnreadReason,
  type Verdict,
} from './reader/types.ts';
export { type FinishFacts, lowers, mayFinish, mayLower } from './staff-acts.ts';
