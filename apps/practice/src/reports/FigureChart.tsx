import type { Figure } from '@frontdoor/contract';
import {
  Bar,
  BarChart,
  CartesianGrid,
  LabelList,
  Line,
  LineChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { shortDay } from './figure-cells.ts';
import { seriesFills } from './Patterns.tsx';
import { SegmentLabel } from './SegmentLabel.tsx';
import { useNarrow } from './useNarrow.ts';

const ink = '#212b32';
const line = '#d8dde0';
const blue = '#003087';
const axis = { stroke: ink, tickLine: false, tick: { fill: ink, fontSize: 12 } } as const;
/** Nothing moves: a number that grows says no more than one that stands. */
const still = { isAnimationActive: false } as const;

/** A figure, drawn. Hidden from screen readers: the table under it says the same. */
export function FigureChart({ figure }: { figure: Figure }) {
  return figure.draw === 'lines' ? <Lines figure={figure} /> : <Bars figure={figure} />;
}

function Lines({ figure: { rows, columns } }: { figure: Figure }) {
  return (
    <ResponsiveContainer width="100%" height={200}>
      <LineChart data={drawnOf(rows)} margin={{ top: 16, right: 24, bottom: 0, left: 0 }} {...noFocus}>
        <CartesianGrid vertical={false} stroke={line} />
        <XAxis dataKey="label" tickFormatter={shortDay} minTickGap={16} {...axis} />
        <YAxis allowDecimals={false} width={36} {...axis} />
        {columns.map((column, place) => (
          <Line
            key={column}
            dataKey={of(place)}
            name={column}
            stroke={blue}
            strokeWidth={2}
            dot={{ r: 3, fill: blue }}
            {...still}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** Bars lie, so that their names can be read. */
function Bars({ figure: { rows, columns, draw, unit } }: { figure: Figure }) {
  const stacked = draw === 'stack';
  const room = useNarrow() ? 104 : 212;
  const thick = Math.max(
    stacked || columns.length === 1 ? 28 : 20 * columns.length + 8,
    ...rows.map(({ label }) => 6 + 13 * linesOf(label, room)),
  );
  return (
    <ResponsiveContainer width="100%" height={rows.length * thick + 32}>
      <BarChart
        data={drawnOf(rows)}
        layout="vertical"
        margin={{ top: 0, right: 56, bottom: 0, left: 12 }}
        barCategoryGap={5}
        barGap={2}
        {...noFocus}
      >
        <CartesianGrid horizontal={false} stroke={line} />
        <XAxis type="number" allowDecimals={false} {...axis} />
        <YAxis type="category" dataKey="label" width={room} interval={0} {...axis} />
        {columns.map((column, place) => (
          <Bar
            key={column}
            dataKey={of(place)}
            name={column}
            fill={seriesFills[place % seriesFills.length] as string}
            stroke={blue}
            {...(stacked ? { stackId: 'all' } : {})}
            {...still}
          >
            {stacked ? (
              <LabelList dataKey={of(place)} content={<SegmentLabel onDark={place === 0} />} />
            ) : (
              <LabelList
                dataKey={of(place)}
                position="right"
                fill={ink}
                fontSize={12}
                formatter={sayBar(unit)}
              />
            )}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

type Drawn = Figure['rows'][number];
/** Reads a row's number in one column, for its bar and for its label: a label without it gets where the bar ends. */
const of = (place: number) => (row: Drawn) => row.values[place];
const drawnOf = (rows: Figure['rows']): Drawn[] => rows;
/** Lines a name takes in so many pixels, at about seven for a letter. */
const linesOf = (label: string, room: number) => Math.ceil((7 * label.length) / room);
const noFocus = { accessibilityLayer: false } as const;
const sayBar = (unit: Figure['unit']) => (value: unknown) =>
  value === null || value === undefined || value === 0
    ? ''
    : `${Number(value).toLocaleString('en-GB')}${unit === 'minutes' ? ' min' : ''}`;
