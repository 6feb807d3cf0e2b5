import type { Figure } from '@frontdoor/contract';
import classNames from 'classnames';
import { sayCell, shadeOf } from './figure-cells.ts';

/** The numbers of a figure. A grid's cells are shaded by how much stands in them, beside the number itself. */
export function FigureTable({ figure: { title, columns, rows, unit, draw } }: { figure: Figure }) {
  const grid = draw === 'grid';
  const most = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
    <section className="report-scroll" aria-label={`Table: ${title}`} tabIndex={0}>
      <table
        className={classNames('report-table', { 'report-grid': grid, 'report-narrow': columns.length < 3 })}
      >
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="count">
                {grid ? <ShortName words={column} /> : column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, place) => (
                <td
                  key={columns[place]}
                  className={classNames('count', {
                    'cell-none': value === null,
                    [`shade-${shadeOf(value, most)}`]: grid,
                  })}
                >
                  {sayCell(value, unit)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Seven days fit on a phone by their first three letters. */
function ShortName({ words }: { words: string }) {
  return (
    <>
      {words.slice(0, 3)}
      <span className="report-rest">{words.slice(3)}</span>
    </>
  );
}
