import { expect, it } from 'vitest';
import { lowers } from './urgency-rule.ts';

it('S33 only lowering asks for a reason; raising, or confirming at a first look, asks for none', () => {
  expect(lowers('urgent', 'soon')).toBe(true);
  expect(lowers('soon', 'routine')).toBe(true);
  expect(lowers('routine', 'urgent')).toBe(false);
  expect(lowers('routine', 'routine')).toBe(false);
});
