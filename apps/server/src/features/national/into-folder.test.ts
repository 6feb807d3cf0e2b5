import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { intoFolder } from './into-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'frontdoor-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('files appear together, whole, once the last is written', async () => {
  const out = join(folder, 'new', 'deep');
  const paths = await intoFolder(out, async (open) => {
    for (const name of ['a.json', 'b.json']) {
      const file = await open(name);
      await file.write('half ');
      await file.write('and half');
      await file.end();
      expect(readdirSync(out).filter((there) => there.endsWith('.json'))).toEqual([]);
    }
  });
  expect(paths).toEqual([join(out, 'a.json'), join(out, 'b.json')]);
  expect(readdirSync(out)).toEqual(['a.json', 'b.json']);
  expect(readFileSync(paths[0]!, 'utf8')).toBe('half and half');
});

test('what breaks off leaves nothing, and what stood there before stands', async () => {
  writeFileSync(join(folder, 'a.json'), 'from last week');
  const broken = intoFolder(folder, async (open) => {
    const file = await open('a.json');
    await file.write('half');
    throw new Error('The database went away');
  });
  await expect(broken).rejects.toThrow('The database went away');
  expect(readdirSync(folder).sort()).toEqual(['a.json', 'new']);
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('from last week');
});
