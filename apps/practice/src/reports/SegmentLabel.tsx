/** The narrowest part of a bar a number fits into, by its digits. Pixels. */
const roomFor = (words: string) => 8 + 7 * words.length;

/** The number of one part of a stacked bar, inside it; left out where it does not fit, for the table has it. */
export function SegmentLabel({
  x,
  y,
  width,
  height,
  value,
  onDark,
}: {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  height?: number | string;
  value?: unknown;
  onDark: boolean;
}) {
  const [left, top, wide, high] = [x, y, width, height].map(Number) as [number, number, number, number];
  // A stacked bar hands over where it begins and ends; its own number is the difference.
  const [from, to] = Array.isArray(value) ? (value.map(Number) as [number, number]) : [0, Number(value ?? 0)];
  const words = (to - from).toLocaleString('en-GB');
  if (!(to > from) || wide < roomFor(words)) return null;
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
