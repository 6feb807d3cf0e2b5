import { expect, test, vi } from 'vitest';
import { inTime } from './in-time.ts';
import { SendFault } from './transports.ts';

test('S2 a send that hangs has failed after its time, and may be tried again', async () => {
  vi.useFakeTimers();
  const hanging = inTime(new Promise(() => {}), 10_000);
  const fault = hanging.catch((thrown: unknown) => thrown);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await fault).toMatchObject({ code: 'too-slow', permanent: false });
  vi.useRealTimers();
});

test('a send that ends in time ends as it does, and leaves no timer behind', async () => {
  vi.useFakeTimers();
  const said = new SendFault('EENVELOPE 550', true);
  await inTime(Promise.resolve(), 10_000);
  await expect(inTime(Promise.reject(said), 10_000)).rejects.toBe(said);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
