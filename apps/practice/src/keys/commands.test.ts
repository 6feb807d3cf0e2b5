import { describe, expect, it } from 'vitest';
import { commandFor, commands, isSend, type Press } from './commands.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  repeat: false,
  inField: false,
  ...more,
});

describe('keys', () => {
  it.each([
    ['r', 'reply'],
    ['c', 'call'],
    ['n', 'note'],
    ['a', 'assign'],
    ['u', 'urgency'],
    ['e', 'finish'],
    ['w', 'worried'],
    ['j', 'next'],
    ['k', 'previous'],
    ['/', 'search'],
    ['?', 'keys'],
    ['z', 'undo'],
    ['R', 'reply'],
  ])('%s means %s', (key, command) => {
    expect(commandFor(press(key), true)).toBe(command);
  });

  it('S35 a single key does nothing while a field has the focus', () => {
    expect(commandFor(press('e', { inField: true }), true)).toBeNull();
  });

  it('S35 single keys can be switched off', () => {
    for (const { key } of Object.values(commands)) expect(commandFor(press(key), false)).toBeNull();
  });

  it.each([{ ctrl: true }, { meta: true }, { alt: true }, { repeat: true }])(
    "leaves the browser's own keys, and keys held down, alone: %o",
    (held) => {
      expect(commandFor(press('r', held), true)).toBeNull();
    },
  );

  it('no two commands share a key', () => {
    const all = Object.values(commands).map((command) => command.key);
    expect(new Set(all).size).toBe(all.length);
  });

  it('sends by Ctrl or Command and Enter, never by Enter alone', () => {
    expect(isSend({ key: 'Enter', ctrlKey: true, metaKey: false })).toBe(true);
    expect(isSend({ key: 'Enter', ctrlKey: false, metaKey: true })).toBe(true);
    expect(isSend({ key: 'Enter', ctrlKey: false, metaKey: false })).toBe(false);
  });
});
