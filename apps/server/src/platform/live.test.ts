import type { Bus } from '@frontdoor/database';
import { expect, test, vi } from 'vitest';
import { createLive } from './live.ts';

/** A bus between processes of one test, and the gap it may have. */
function busBetween(): { bus: Bus; gap(): void } {
  const listeners: { topic: string; heard: (text: string) => void; missed: (() => void) | undefined }[] = [];
  return {
    bus: {
      publish: (topic, text) => {
        for (const each of listeners) if (each.topic === topic) each.heard(text);
      },
      listen: (topic, heard, missed) => {
        const listener = { topic, heard, missed };
        listeners.push(listener);
        return () => listeners.splice(listeners.indexOf(listener), 1);
      },
    },
    gap: () => {
      for (const { missed } of listeners) missed?.();
    },
  };
}

test('what changed in one process is heard in another, by those of the same surgery', () => {
  const { bus } = busBetween();
  const [here, there] = [createLive(bus), createLive(bus)];
  const [elmTree, northgate] = [vi.fn(), vi.fn()];
  const deaf = there.listen('elm-tree', elmTree);
  there.listen('northgate', northgate);
  here.changed('elm-tree', 'request-1');
  deaf();
  here.changed('elm-tree', 'request-2');
  expect(elmTree.mock.calls).toEqual([['request-1']]);
  expect(northgate).not.toHaveBeenCalled();
});

test('and so is news of a call', () => {
  const { bus } = busBetween();
  const [here, there] = [createLive(bus), createLive(bus)];
  const heard = vi.fn();
  const deaf = there.onCall(heard);
  here.callChanged('elm-tree', 'call-1', 'thread');
  deaf();
  here.callChanged('elm-tree', 'call-2', 'room');
  expect(heard.mock.calls).toEqual([['elm-tree', 'call-1', 'thread']]);
});

test('after a gap everybody who listens is told to read anew, and nobody who has stopped', () => {
  const { bus, gap } = busBetween();
  const live = createLive(bus);
  const [lists, calls, stopped] = [vi.fn(), vi.fn(), vi.fn()];
  live.listen('elm-tree', vi.fn(), lists);
  live.onCall(vi.fn(), calls);
  live.listen('elm-tree', vi.fn(), stopped)();
  gap();
  expect([lists.mock.calls.length, calls.mock.calls.length, stopped.mock.calls.length]).toEqual([1, 1, 0]);
});
