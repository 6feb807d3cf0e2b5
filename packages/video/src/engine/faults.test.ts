import { describe, expect, test } from 'vitest';
import { faultOf } from './faults.ts';

describe('why a camera cannot be had', () => {
  test.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'absent'],
    ['OverconstrainedError', 'absent'],
    ['NotReadableError', 'in-use'],
    ['TrackStartError', 'in-use'],
    ['SomethingNewError', 'failed'],
  ])('%s is %s', (name, fault) => {
    expect(faultOf({ name }, true)).toBe(fault);
  });

  test('on a page that came over an unsafe line that is the reason, whatever was thrown', () => {
    expect(faultOf({ name: 'NotAllowedError' }, false)).toBe('insecure');
  });

  test('what is no error at all has simply failed', () => {
    expect(faultOf(undefined, true)).toBe('failed');
  });
});
