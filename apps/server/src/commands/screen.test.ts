import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { readRuleBook } from '@frontdoor/content/rule-book';
import { compileRules } from '@frontdoor/safety';
import { expect, test } from 'vitest';
import { answer } from './screen.ts';

const rules = compileRules(readRuleBook());
const read = (line: object) => answer(rules, JSON.stringify(line)) as Record<string, unknown>;

test('an emergency is warned of, with its rule and the words that made it fire', () => {
  const read999 = read({ id: 'a', text: 'No cough but sudden crushing chest pain, sweating', age: 58 });
  expect(read999).toMatchObject({ id: 'a', warn: true, destination: '999' });
  expect(read999.flags).toContainEqual({
    rule: 'chest-pain',
    version: expect.any(Number),
    destination: '999',
    words: expect.arrayContaining([expect.stringContaining('chest pain')]),
  });
  expect(read999).not.toHaveProperty('unread');
});

test('help today is a destination and no warning', () => {
  const today = read({ id: 2, text: 'My left calf is swollen, hot and sore since Tuesday', age: 50 });
  expect(today).toMatchObject({ id: 2, warn: false, destination: 'urgent-today' });
});

test('safeguarding warns whoever writes', () => {
  const words = 'My husband hits me and I am scared of him';
  expect(read({ id: 'a', text: words, age: 30, author: 'self' }).warn).toBe(true);
  expect(
    read({ id: 'b', text: 'Her husband hits her and she is scared of him', age: 30, author: 'other' }).warn,
  ).toBe(true);
});

test('an age in weeks is read as well as one in years', () => {
  const words = 'She is hot, 38.5, and not feeding';
  expect(read({ id: 1, text: words, age: '5 weeks', author: 'other' }).warn).toBe(true);
  expect(read({ id: 2, text: 'hot, 38.5, drinking and playing', age: 5, author: 'other' }).warn).toBe(false);
});

test('a fact that cannot be read is not known, and the text is read all the same', () => {
  const odd = { id: 1, text: 'I can’t breathe', age: 'old', sex: 7, pregnant: 'maybe', author: 'mum' };
  expect(read(odd).warn).toBe(true);
});

test('S5 what could not be read says why', () => {
  expect(read({ id: 'pl', text: 'Od rana boli mnie klatka piersiowa i duszno mi' })).toMatchObject({
    warn: false,
    destination: null,
    flags: [],
    unread: 'language',
  });
  expect(read({ id: 'x', text: 'ring me' }).unread).toBe('short');
});

test.each([
  ['no JSON at all', 'This line is not JSON'],
  ['{"id":"a"}', 'text: Invalid input: expected string, received undefined'],
])('the malformed line %s is answered with its error', (line, error) => {
  expect(answer(rules, line)).toEqual({ id: null, error });
});

test('one line for one line, in order, and a bad one stops nothing', async () => {
  const cli = spawn(process.execPath, ['apps/server/src/cli.ts', 'screen'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = ['{"id":1,"text":"I can’t breathe"}', 'oops', '{"id":3,"text":"Repeat of my statin please"}'];
  cli.stdin.end(`${lines.join('\n')}\n`);
  const answers = (await text(cli.stdout)).trim().split('\n');
  expect(answers.map((line) => JSON.parse(line)).map(({ id, warn }) => [id, warn])).toEqual([
    [1, true],
    [null, undefined],
    [3, false],
  ]);
});
