import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPage } from '../testing/build.ts';

const sources = globSync('**/*.{ts,tsx}', { cwd: import.meta.dirname })
  .filter((name) => !/\.test\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }));

test('nothing is ever recorded: no source names what browsers record with', async () => {
  expect(sources.length).toBeGreaterThan(30);
  const recorders = /MediaRecorder|captureStream|MediaStreamTrackProcessor|ScriptProcessor/;
  expect(sources.filter(({ text }) => recorders.test(text)).map(({ name }) => name)).toEqual([]);
  expect((await builtPage()).js).not.toMatch(recorders);
});

test('with React it fits the line of a phone: at most 90 kB', async () => {
  expect((await builtPage()).bytes).toBeLessThanOrEqual(90_000);
});

test('nothing of the server and no zod travels with it', async () => {
  expect((await builtPage()).js).not.toMatch(/ZodError|\$ZodType/);
});

test('nothing in it has a style of its own, which the content security policy would refuse', () => {
  expect(sources.filter(({ text }) => /style=\{/.test(text)).map(({ name }) => name)).toEqual([]);
});

test('its style has no address and no name but its own', async () => {
  const { css } = await builtPage();
  expect(css).not.toMatch(/url\(/);
  const names = Array.from(css.matchAll(/\.([a-z][\w-]*)/g), ([, name]) => name!);
  expect(names.filter((name) => !name.startsWith('fd-video'))).toEqual([]);
});
