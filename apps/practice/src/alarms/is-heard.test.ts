import type { Alarm, Alarms } from '@frontdoor/contract';
import { describe, expect, it } from 'vitest';
import { isHeard, maySilence } from './is-heard.ts';

const open = (state: Alarm['state'], sounding: boolean, onDuty: boolean) =>
  ({ alarms: [{ state, sounding }], onDuty }) as Alarms;

describe('the sound of an alarm', () => {
  it('S7 is for whoever must hear it, and for nobody else', () => {
    expect(isHeard(open('raised', true, false), false)).toBe(true);
    expect(isHeard(open('raised', false, false), false)).toBe(false);
    expect(isHeard({ alarms: [], onDuty: true }, false)).toBe(false);
  });

  it('S7 can be switched off by everybody but the person on duty', () => {
    expect(isHeard(open('raised', true, false), true)).toBe(false);
    expect(isHeard(open('raised', true, true), true)).toBe(true);
  });

  it('S7 the person on duty may switch it off again once somebody has it', () => {
    expect(maySilence(open('raised', true, true))).toBe(false);
    expect(maySilence(open('claimed', false, true))).toBe(true);
  });
});
