import type { Times } from './fields.ts';
import type { Sheet } from './sheet.ts';

/** Where the times may stand: so wide and so high, in at most so many columns, at most this large. Points. */
export type Room = { x: number; y: number; width: number; height: number; columns: number; size: number };

const smallest = 12;
const between = 16;

/**
 * Writes when each way in is open, as large as it fits. Times that fit at no readable size are left to the page that
 * `elsewhere` names: nothing is printed small, or half.
 */
export function writeTimes(sheet: Sheet, opening: Times[], room: Room, elsewhere: string): void {
  const chosen = choose(sheet, opening, room);
  if (!chosen) {
    sheet.write('P', elsewhere, { x: room.x, y: room.y, width: room.width, size: 16 });
    return;
  }
  const { size, columns } = chosen;
  const width = widthOf(room, columns.length);
  for (const [place, groups] of columns.entries()) {
    const x = room.x + place * (width + between);
    let { y } = room;
    for (const { ways, times } of groups) {
      y = sheet.write('P', ways, { x, y, width, size, bold: true });
      for (const { days, times: open } of times)
        y = sheet.write('P', line(days, open), { x, y, width, size });
      y += size * 0.4;
    }
  }
}

/** The largest size at which all of them fit, in as few columns as that takes. */
function choose(sheet: Sheet, opening: Times[], room: Room) {
  for (let size = room.size; size >= smallest; size--) {
    for (let count = 1; count <= room.columns; count++) {
      const columns = fill(sheet, opening, { ...room, size, width: widthOf(room, count) });
      if (columns.length <= count) return { size, columns };
    }
  }
  return null;
}

/** Fills one column after another; a group that fits into none makes one too many. */
function fill(sheet: Sheet, opening: Times[], { width, height, size }: Room): Times[][] {
  const columns: Times[][] = [[]];
  let left = height;
  for (const group of opening) {
    const high = heightOf(sheet, group, { width, size });
    if (high > height) return [...columns, [], [], []];
    if (high > left) {
      columns.push([]);
      left = height;
    }
    columns.at(-1)!.push(group);
    left -= high;
  }
  return columns;
}

function heightOf(sheet: Sheet, { ways, times }: Times, at: { width: number; size: number }): number {
  const lines = times.map(({ days, times: open }) => sheet.height(line(days, open), at));
  return lines.reduce((sum, each) => sum + each, sheet.height(ways, { ...at, bold: true }) + at.size * 0.4);
}

function widthOf({ width }: Pick<Room, 'width'>, columns: number): number {
  return (width - (columns - 1) * between) / columns;
}

const line = (days: string, open: string) => `${days}: ${open.charAt(0).toLowerCase()}${open.slice(1)}`;
