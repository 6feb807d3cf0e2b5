/** The narrowest part of a bar a number fits into, by its digits. Pixels. */
const roomFor = (words: string) => 8 + 7 * words.length;

type Placed = Record<'x' | 'y' | 'width' | 'height', number | string | undefined>;

/**
 * The number of one part of a stacked bar, inside it; left out where it does not fit, for the table has it. What recharts
 * calls the value is where the part ends, so the part's own numbers are handed over.
 */
export function SegmentLabel({
  numbers,
  onDark,
  index = 0,
  ...placed
}: Partial<Placed> & { numbers: readonly (number | null)[]; onDark: boolean; index?: number }) {
  const { x, y, width, height } = placed;
  const [left, top, wide, high] = [x, y, width, height].map(Number) as [number, number, number, number];
  const words = (numbers[index] ?? 0).toLocaleString('en-GB');
  if (!numbers[index] || wide < roomFor(words)) return null;
  return (
    <text
      x={left + wide / 2}
      y={top + high / 2}
      dy="0.35em"
      fontSize={12}
      textAnchor="middle"
      fill={onDark ? '#fff' : '#212b32'}
      stroke={onDark ? 'none' : '#fff'}
      strokeWidth={onDark ? 0 : 4}
      paintOrder="stroke"
    >
      {words}
    </text>
  );
}
