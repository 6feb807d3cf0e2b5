import { describe, expect, it } from 'vitest';
import { invitationSays, sayPatientTime } from './invitation-words.ts';
import { heldOf, sayHold, sayInvited } from './invited.ts';
import { sayDelayed } from './say-delayed.ts';

describe('what the patient will read', () => {
  it('S40 says when, with whom, and that something else can be chosen', () => {
    const at = sayPatientTime(Date.parse('2026-11-30T10:30:00Z'));
    expect(at).toBe('10:30am on Monday 30 November');
    const said = invitationSays('Rosa Shah', at);
    expect(said[0]).toBe(
      'We invite you to a video call at 10:30am on Monday 30 November. You will speak with Rosa Shah.',
    );
    expect(said[1]).toContain('You do not need an app or an account.');
    expect(said.at(-1)).toBe('You can choose a phone call or a visit instead.');
  });

  it('says now where it is now', () => {
    expect(invitationSays('Rosa Shah', null)[0]).toBe(
      'We invite you to a video call now. You will speak with Rosa Shah.',
    );
  });

  it.each([
    ['2026-11-30T12:00:00Z', 'midday on Monday 30 November'],
    ['2026-07-06T13:05:00Z', '2:05pm on Monday 6 July'],
  ])('%s is %s', (instant, words) => {
    expect(sayPatientTime(Date.parse(instant))).toBe(words);
  });
});

describe('what staff are told of it', () => {
  it('names the channel, or that somebody has to tell them', () => {
    expect(sayInvited('Alan Whitcombe', 'text')).toBe('Invited Alan Whitcombe by text.');
    expect(sayInvited('Alan Whitcombe', null)).toBe(
      'Alan Whitcombe is invited, and nothing was sent: tell them yourself.',
    );
  });

  it('S35 says that it can be taken back, and offers that for as long as it can', () => {
    expect(sayHold('later', false)).toBe('You can take it back for 10 seconds.');
    expect(sayHold('now', false)).toBe('It goes at once.');
    const invited = { id: 'v1', consultation: 'alan', channel: 'email', message: 'm1', holdMs: 10_000 };
    const giveBack = () => 'Taken back';
    expect(heldOf('elm-tree', invited, giveBack)).toEqual({
      ...{ slug: 'elm-tree', id: 'alan', message: 'm1', holdMs: 10_000, giveBack },
    });
    expect(heldOf('elm-tree', { ...invited, holdMs: 0 }, giveBack)).toBeNull();
  });

  it('E00071 says how many a delay was told to', () => {
    expect(sayDelayed('Rosa Shah', 10, 3)).toBe(
      'Rosa Shah is 10 minutes late. 3 patients see it when they open their call.',
    );
    expect(sayDelayed('Rosa Shah', 0, 1)).toBe(
      'Rosa Shah is on time again. 1 patient sees it when they open their call.',
    );
    expect(sayDelayed('Rosa Shah', 20, 0)).toBe(
      'Rosa Shah is 20 minutes late. Nobody is waiting for them today.',
    );
  });
});
