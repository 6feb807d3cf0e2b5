/** What is shown of a table: `null` is held back. */
export type Shown = (number | null)[][];

type Cell = { row: number; column: number };
/** A hidden cell ties the total of its row to that of its column. */
type Tie = Cell & { ends: [number, number] };

/**
 * Holds back what is too small to show (R120), and as much besides as keeps it secret. Pure.
 *
 * First every count from 1 to below the bound. Then others, the smallest first, until nobody who knows the total of every
 * row and column can work a hidden one out, and no row or column has fewer than the bound hidden in all. In a table of one
 * column only its total is taken as known: the total of a row would be the number itself. Nought says nothing of anybody
 * and stays, unless it has to keep another company.
 * @param bound counts below it are held back; below 2 nothing is
 */
export function suppressTable(counts: readonly (readonly number[])[], bound: number): Shown {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < bound));
  for (;;) {
    const next = nextToHide(counts, hidden, bound);
    if (!next) break;
    hidden[next.row]![next.column] = true;
  }
  return counts.map((row, at) => row.map((count, column) => (hidden[at]![column] ? null : count)));
}

type Table = readonly (readonly number[])[];
type Hidden = readonly (readonly boolean[])[];

function nextToHide(counts: Table, hidden: Hidden, bound: number): Cell | null {
  const cells = counts.flatMap((row, at) => row.map((_, column) => ({ row: at, column })));
  const ties = cells.map((cell) => tie(cell, counts));
  const shown = ties.filter(({ row, column }) => !hidden[row]![column]);
  const kept = ties.filter(({ row, column }) => hidden[row]![column]);
  return besideFew(counts, kept, shown, bound) ?? besideKnown(counts, kept, shown);
}

function tie({ row, column }: Cell, counts: Table): Tie {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  // Where there is one column only, no total of a row is known, and one end stands for all of them; and so with one row.
  return { row, column, ends: [columns > 1 ? row : 0, rows + (rows > 1 ? column : 0)] };
}

/** Too few hidden in a row or column in all: their sum would be the small number, or all of them would be ones. */
function besideFew(counts: Table, kept: Tie[], shown: Tie[], bound: number): Cell | null {
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  for (const end of new Set(kept.flatMap(({ ends }) => ends))) {
    const isRow = end < rows;
    // With one column the rows have no total of their own, and so with one row.
    if (isRow ? columns === 1 : rows === 1) continue;
    const here = kept.filter(({ ends }) => ends.includes(end));
    const sum = here.reduce((total, cell) => total + countOf(counts, cell), 0);
    if (sum >= bound && sum > here.length) continue;
    const more = smallest(
      counts,
      shown.filter(({ ends }) => ends.includes(end)),
    );
    if (more) return more;
  }
  return null;
}

/** A hidden cell that the totals give away: without it, its row and its column would not hang together. */
function besideKnown(counts: Table, kept: Tie[], shown: Tie[]): Cell | null {
  for (const each of kept) {
    const others = kept.filter((other) => other !== each);
    const [from, to] = each.ends;
    const near = reached(from, others);
    if (near.has(to)) continue;
    const far = reached(to, others);
    const joins = ({ ends: [a, b] }: Tie) => (near.has(a) && far.has(b)) || (near.has(b) && far.has(a));
    const touches = ({ ends: [a, b] }: Tie) => near.has(a) !== near.has(b);
    const more = smallest(counts, shown.filter(joins)) ?? smallest(counts, shown.filter(touches));
    if (more) return more;
  }
  return null;
}

function reached(from: number, ties: Tie[]): Set<number> {
  const found = new Set([from]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const {
      ends: [a, b],
    } of ties)
      if (found.has(a) || found.has(b)) found.add(a).add(b);
  }
  return found;
}

const countOf = (counts: Table, { row, column }: Cell) => counts[row]![column]!;

/** The smallest count; noughts last, for they hide nothing but that they are noughts. */
function smallest(counts: Table, cells: Tie[]): Cell | null {
  const weight = (cell: Cell) => countOf(counts, cell) || Number.POSITIVE_INFINITY;
  return cells.toSorted((one, other) => weight(one) - weight(other))[0] ?? null;
}
