import { expect, test } from 'vitest';
import { tidyLines } from './text.ts';

test('marks over and under one letter are kept as every language needs them', () => {
  for (const written of ['Zoë', 'Ǘ', 'Nguyễn Thị Hồng', 'नमस्ते', 'שָׁלוֹם', 'བསྒྲུབས']) {
    expect(tidyLines(written)).toBe(written.normalize('NFC'));
  }
});

test('a heap of marks that no language writes is cut, so that one form cannot hold the server for half a minute', () => {
  const heap = `Help ${'e\u0327\u0301'.normalize('NFD')}${'\u0345\u0301\u0327'.repeat(20_000)} me`;
  const kept = tidyLines(heap);
  expect(kept.replace(/\p{M}/gu, '')).toBe('Help ȩ me'.normalize('NFC'));
  expect(kept.length).toBeLessThan(50);
});
