import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressTable } from './suppress.ts';

const bound = 5;
const list = (...counts: number[]) =>
  suppressTable(
    counts.map((count) => [count]),
    bound,
  ).flat();

test.each<[string, number[], (number | null)[]]>([
  ['nothing small, nothing hidden', [5, 12, 0], [5, 12, 0]],
  [
    'one small number takes the smallest other along, or the total gives it away',
    [3, 12, 7],
    [null, 12, null],
  ],
  ['two that make fewer than five take another along', [1, 2, 9, 20], [null, null, null, 20]],
  ['two that make five keep each other', [2, 3, 9], [null, null, 9]],
  ['five ones are known to be ones', [1, 1, 1, 1, 1, 8], [null, null, null, null, null, null]],
  ['nought is hidden where there is nothing else', [3, 0, 0], [null, null, null]],
  ['nought is nought', [0, 0], [0, 0]],
])('R120 %s', (_case, counts, shown) => {
  expect(list(...counts)).toEqual(shown);
});

test('R120 in a table neither its row nor its column gives a small number away', () => {
  const counts = [
    [20, 3, 15],
    [30, 40, 10],
    [11, 22, 33],
  ];
  expect(suppressTable(counts, bound)).toEqual([
    [20, null, null],
    [30, 40, 10],
    [11, null, null],
  ]);
});

test('a bound of nought or one holds nothing back', () => {
  expect(suppressTable([[1, 2, 0]], 1)).toEqual([[1, 2, 0]]);
  expect(suppressTable([[1, 2, 0]], 0)).toEqual([[1, 2, 0]]);
});

describe('whatever the numbers are', () => {
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .filter(([rows, columns]) => rows * columns > 1)
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(14), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test('R120 no count from 1 to 4 is shown, and what is shown is true', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        for (const [row, values] of suppressTable(counts, bound).entries())
          for (const [column, value] of values.entries()) {
            if (value === null) continue;
            expect(value).toBe(counts[row]![column]);
            expect(value === 0 || value >= bound).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test('R120 nobody who knows every total can work a hidden one out', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = suppressTable(counts, bound);
        expect(workedOut(shown)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The hidden cells that the totals determine: solved as the equations they are, by elimination. */
function workedOut(shown: (number | null)[][]): number[] {
  const columns = shown[0]!.length;
  const hidden = shown.flatMap((row, at) =>
    row.flatMap((value, column) => (value === null ? [{ at, column }] : [])),
  );
  const rowLines = columns > 1 ? shown.map((_, at) => hidden.map((cell) => Number(cell.at === at))) : [];
  const columnLines =
    shown.length > 1
      ? shown[0]!.map((_, column) => hidden.map((cell) => Number(cell.column === column)))
      : [];
  const lines = [...rowLines, ...columnLines];
  let rank = 0;
  for (let unknown = 0; unknown < hidden.length; unknown++) {
    const pivot = lines.findIndex((line, at) => at >= rank && Math.abs(line[unknown]!) > 1e-9);
    if (pivot < 0) continue;
    [lines[rank], lines[pivot]] = [lines[pivot]!, lines[rank]!];
    const by = lines[rank]![unknown]!;
    lines[rank] = lines[rank]!.map((value) => value / by);
    for (const [at, line] of lines.entries())
      if (at !== rank) lines[at] = line.map((value, place) => value - line[unknown]! * lines[rank]![place]!);
    rank += 1;
  }
  const alone = lines.filter((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1);
  return alone.map((line) => line.findIndex((value) => Math.abs(value) > 1e-9));
}
