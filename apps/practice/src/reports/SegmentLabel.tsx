/** The narrowest part of a bar a number fits into, by its digits. Pixels. */
const roomFor = (words: string) => 8 + 7 * words.length;

type Placed = Partial<Record<'x' | 'y' | 'width' | 'height', number | string | undefined>>;

/** The number of one part of a stacked bar, inside it; left out where it does not fit, for the table has it. */
export function SegmentLabel({
  value,
  onDark,
  x,
  y,
  width,
  height,
}: Placed & {
  /** Of that part alone. Filled in by recharts, from what the list of labels reads of each row. */
  value?: unknown;
  onDark: boolean;
}) {
  const [left, top, wide, high] = [x, y, width, height].map(Number) as [number, number, number, number];
  if (typeof value !== 'number' || value <= 0) return null;
  const words = value.toLocaleString('en-GB');
  if (wide < roomFor(words)) return null;
  return (
    <text
      className="segment-number"
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
