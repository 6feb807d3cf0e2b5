import type { Room, VideoPerson } from '@frontdoor/contract';
import { describe, expect, test } from 'vitest';
import type { CallEvent } from './events.ts';
import { reduce } from './reduce.ts';
import { atStart, type CallState } from './state.ts';

const rosa: VideoPerson = {
  id: 'p1',
  kind: 'staff',
  name: 'Rosa Shah',
  role: '',
  state: 'in',
  here: true,
  instance: 'page-one',
};
const leila: VideoPerson = { ...rosa, id: 'p2', kind: 'guest', name: 'Leila', role: 'Interpreter' };
const room = (differs: Partial<Room>): CallEvent => ({
  type: 'server',
  message: {
    type: 'room',
    at: 'in',
    you: 'p9',
    people: [],
    staffHere: true,
    startsAt: 0,
    delay: null,
    before: null,
    allowed: { sharing: true, files: true, chat: true },
    ice: [],
    ...differs,
  },
});
const after = (...events: CallEvent[]): CallState => events.reduce(reduce, atStart);
const track = {} as MediaStreamTrack;

describe('who comes and who goes', () => {
  test('is told while we are in the call', () => {
    const came = after(room({ people: [rosa] }), room({ people: [rosa, leila] }));
    expect(came.news).toEqual({ kind: 'came', name: 'Leila', count: 1 });
    expect(reduce(came, room({ people: [rosa] })).news).toEqual({ kind: 'went', name: 'Leila', count: 2 });
  });

  test('of those who were there before us nothing is told', () => {
    expect(after(room({ at: 'waiting' }), room({ people: [rosa] })).news).toBeNull();
    expect(after(room({ people: [rosa] })).news).toBeNull();
  });

  test('news stays until there is other news, whatever else changes in the room', () => {
    const came = after(room({ people: [] }), room({ people: [rosa] }));
    expect(reduce(came, room({ people: [rosa], staffHere: false })).news).toBe(came.news);
  });
});

describe('another person', () => {
  const connected = after(
    room({ people: [rosa, leila] }),
    { type: 'peer-new', person: 'p1' },
    { type: 'peer-link', person: 'p1', link: 'connected' },
    { type: 'peer-says', person: 'p1', message: { type: 'caption', text: 'Hello', final: true } },
    { type: 'quality', all: { p1: 'weak' } },
  );

  test('has a link, words and a quality of their own', () => {
    expect(connected.others.p1).toMatchObject({
      link: 'connected',
      quality: 'weak',
      caption: { text: 'Hello' },
    });
  });

  test('begins anew with a new page', () => {
    const anew = reduce(connected, { type: 'peer-new', person: 'p1' });
    expect(anew.others.p1).toMatchObject({ link: 'connecting', quality: null, caption: null });
  });

  test('is forgotten when they have gone', () => {
    expect(reduce(connected, room({ people: [leila] })).others).toEqual({});
  });

  test('is not judged while their link is lost', () => {
    const lost = reduce(connected, { type: 'peer-link', person: 'p1', link: 'lost' });
    expect(lost.others.p1!.quality).toBeNull();
  });
});

describe('the line', () => {
  test('that never opened is still opening; one that was there is lost', () => {
    expect(after({ type: 'join' }, { type: 'line', state: 'lost' }).line).toBe('opening');
    expect(after({ type: 'join' }, room({}), { type: 'line', state: 'lost' }).line).toBe('lost');
  });
});

describe('our own camera', () => {
  test('that stopped for a bad line stays off until a press, which also takes the words away', () => {
    const dropped = after({ type: 'device', kind: 'camera', track, fault: null }, { type: 'dropped' });
    expect(dropped).toMatchObject({ dropped: true, camera: { on: false } });
    const pressed = reduce(dropped, { type: 'switched', kind: 'camera', on: true });
    expect(pressed).toMatchObject({ dropped: false, camera: { on: true } });
  });

  test('a microphone that is switched says nothing of the pictures', () => {
    const dropped = after({ type: 'dropped' }, { type: 'switched', kind: 'microphone', on: false });
    expect(dropped).toMatchObject({ dropped: true, microphone: { on: false } });
  });
});

describe('the end', () => {
  test('says why, lets everybody go, and keeps what the person chose', () => {
    const over = after(
      { type: 'join' },
      room({ people: [rosa] }),
      { type: 'peer-new', person: 'p1' },
      { type: 'device', kind: 'camera', track, fault: null },
      { type: 'chosen', kind: 'camera', id: 'front' },
      { type: 'switched', kind: 'microphone', on: false },
      { type: 'over', why: 'replaced', says: null },
    );
    expect(over).toMatchObject({ step: 'over', over: 'replaced', others: {}, line: 'none' });
    expect(over.camera).toMatchObject({ track: null, chosen: 'front' });
    expect(over.microphone.on).toBe(false);
  });

  test('joining again begins with an empty room', () => {
    const again = after(
      { type: 'join' },
      room({}),
      { type: 'over', why: 'left', says: null },
      { type: 'join' },
    );
    expect(again).toMatchObject({ step: 'room', over: null, room: null, line: 'opening' });
  });
});
