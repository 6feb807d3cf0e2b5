import { expect, test } from 'vitest';
import { type Allowance, fullAllowance, takeOne } from './allowance.ts';

/** Sends as many as it may at that moment. */
function sendAll(from: Allowance, now: number): { sent: number; left: Allowance } {
  let left = from;
  for (let sent = 0; ; sent++) {
    const next = takeOne(left, now);
    if (!next) return { sent, left };
    left = next;
  }
}

test('a page may send 300 messages at once, and then 30 a second', () => {
  const { sent, left } = sendAll(fullAllowance(0), 0);
  expect(sent).toBe(300);
  expect(sendAll(left, 1_000).sent).toBe(30);
  expect(sendAll(left, 3_600_000).sent).toBe(300);
});

test('a clock that is set back gives nothing and takes nothing', () => {
  const { left } = sendAll(fullAllowance(5_000), 5_000);
  expect(takeOne(left, 0)).toBeNull();
});
