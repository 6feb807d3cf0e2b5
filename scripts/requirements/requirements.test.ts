import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentPages } from './gather.ts';
import { type Requirements, requirementsPage } from './page.ts';
import { proofsIn } from './proofs.ts';

const asked: Requirements = {
  sources: { contract: 'The GP contract' },
  items: [
    { id: 'R1', group: 'Hours', text: 'Open in core hours.', sources: ['contract'], epics: ['E00001'] },
    { id: 'R2', group: 'Hours', text: 'Closed at Christmas.', unsure: true },
    {
      id: 'S1',
      group: 'Alarms',
      title: 'A quiet alarm',
      severity: 'major',
      text: 'It rings.',
      toSign: true,
      see: ['R1'],
    },
  ],
};

it.each(Object.entries(currentPages(process.cwd())))(
  '%s is the one made from the tests there are now; if not, run: npm run requirements',
  (path, page) => {
    expect(readFileSync(path, 'utf8')).toBe(page);
  },
);

describe('the page of requirements', () => {
  it('names the tests that prove an item, and says "not yet" of the others', () => {
    const page = requirementsPage(asked, [
      { file: 'a.test.ts', name: 'R1 opens at 08:00', items: ['R1'] },
      { file: 'a.test.ts', name: 'R1 closes at 18:30', items: ['R1'] },
    ]);
    expect(page).toContain('1 of 3 items are proved by at least one test.');
    expect(page).toContain(
      '**R1** Open in core hours. *[contract, E00001]*\n\n- `a.test.ts`: R1 opens at 08:00; R1 closes at 18:30\n',
    );
    expect(page).toContain('**R2** Closed at Christmas. †\n\n- not yet\n');
    expect(page).toContain('**S1** A quiet alarm (major). It rings. ‡ *[see R1]*');
  });

  it('refuses a test that proves an item nobody asked for', () => {
    const proof = { file: 'a.test.ts', name: 'R9 flies', items: ['R9'] };
    expect(() => requirementsPage(asked, [proof])).toThrow('a.test.ts proves R9, which is no requirement');
  });
});

describe('the tests that prove an item', () => {
  it.each([
    ["it('R57 Christmas Eve', () => {})", ['R57']],
    ['describe("S17 identity", () => {})', ['S17']],
    ["test('R53 R54 dated rules', () => {})", ['R53', 'R54']],
    ["test('R53, S31c and R6: dated rules', () => {})", ['R53', 'S31', 'R6']],
    ["it.each([['R55 Friday', 1]])('%s', () => {})", ['R55']],
    ["it.runIf(postgres)(\n  'S42 who opened it', () => {})", ['S42']],
  ])('%s', (source, items) => {
    expect(proofsIn('a.test.ts', source).flatMap((proof) => proof.items)).toEqual(items);
  });

  it.each([
    "it.skip('R57 Christmas Eve', () => {})",
    "it.todo('R57 Christmas Eve')",
    "it('is due as R57 says', () => {})",
    "it('R57', () => {})",
    "it('R2D2 R', () => {})",
  ])('not by %s', (source) => {
    expect(proofsIn('a.test.ts', source)).toEqual([]);
  });

  it('keeps the name as it is read, quotes included', () => {
    const [proof] = proofsIn(
      'a.test.ts',
      String.raw`it('R46 asks "have you told us?", it\'s linked', () => {})`,
    );
    expect(proof?.name).toBe('R46 asks "have you told us?", it\'s linked');
  });
});
