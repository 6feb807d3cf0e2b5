import { expect, test } from 'vitest';
import type { RequesterGiven } from '../consultations/content.ts';
import { mayReadRecord, visibleTo } from './visible.ts';

const carer = (agreement: RequesterGiven['agreement']): RequesterGiven => ({
  name: 'Sam',
  relation: 'son',
  agreement,
  childKnows: null,
});
const thread = [
  { id: 'advice', fromRecord: false },
  { id: 'result', fromRecord: true },
];

test.each([
  [null, true],
  ['agrees', true],
  ['power-of-attorney', true],
  ['not-asked', false],
  ['cannot-agree', false],
] as const)('S29 a carer of whom it is said "%s" may read what is in the record: %s', (agreement, may) => {
  expect(mayReadRecord(carer(agreement))).toBe(may);
  expect(visibleTo('carer', carer(agreement), thread).map(({ id }) => id)).toEqual(
    may ? ['advice', 'result'] : ['advice'],
  );
});

test('S29 the patient reads everything, whoever wrote for them', () => {
  expect(visibleTo('patient', carer('not-asked'), thread)).toEqual(thread);
});
