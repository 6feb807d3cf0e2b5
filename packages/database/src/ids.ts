import { randomUUIDv7 } from 'node:crypto';

/** The counter of ids made in one millisecond has 12 bits (RFC 9562, section 6.2, method 1). */
const counterEnd = 0x1000;

let lastTime = 0;
let counter = 0;

/**
 * A new id: a UUID of version 7 as text, 36 characters. Ids of one process sort in the order they were made,
 * also within a millisecond and when the clock is set back, so that rows written together keep their order.
 */
export function newId(): string {
  const fresh = randomUUIDv7();
  const time = Number.parseInt(fresh.slice(0, 8) + fresh.slice(9, 13), 16);
  if (time > lastTime) {
    lastTime = time;
    // A random start in the lower half leaves room to count.
    counter = Number.parseInt(fresh.slice(15, 18), 16) & 0x7ff;
  } else {
    counter += 1;
    if (counter === counterEnd) {
      lastTime += 1;
      counter = 0;
    }
  }
  const stamp = lastTime.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${counter.toString(16).padStart(3, '0')}${fresh.slice(18)}`;
}
