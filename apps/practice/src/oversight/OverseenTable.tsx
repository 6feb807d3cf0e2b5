import type { OverseenPractice } from '@frontdoor/contract';
import { useState } from 'react';
import type { Days } from '../reports/period.ts';
import { columns, inOrder, type Order } from './columns.ts';
import { useOversightFacts } from './oversight-context.ts';
import { overseenPack } from './queries.ts';

/** One line for each practice; a heading pressed sorts by it, pressed again the other way. */
export function OverseenTable({
  practices,
  smallNumbers,
  days,
}: {
  practices: OverseenPractice[];
  smallNumbers: number;
  days: Days;
}) {
  const { slug } = useOversightFacts();
  const [order, setOrder] = useState<Order>({ key: 'name', down: false });
  const heading = (key: Order['key'], words: string) => {
    const here = order.key === key;
    const sorted = order.down ? 'descending' : 'ascending';
    return (
      <th
        key={key}
        scope="col"
        className={key === 'name' ? undefined : 'count'}
        aria-sort={here ? sorted : undefined}
      >
        <button
          type="button"
          className="sort"
          // Numbers are asked for with the largest first, names from A.
          onClick={() => setOrder({ key, down: here ? !order.down : key !== 'name' })}
        >
          {words}
          <span aria-hidden="true" className="sort-mark">
            {here && (order.down ? '▼' : '▲')}
          </span>
        </button>
      </th>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keys
    <section className="report-scroll" aria-label="Table of practices" tabIndex={0}>
      <table className="report-table report-practices">
        <thead>
          <tr>
            {heading('name', 'Practice')}
            {columns.map(({ key, words }) => heading(key, words))}
            <th scope="col" className="print-none">
              Take away
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(practices, order).map((practice) => (
            <tr key={practice.slug}>
              <th scope="row">
                {practice.name}
                {practice.odsCode && <span className="hint">{practice.odsCode}</span>}
              </th>
              {columns.map(({ key, say }) => (
                <td key={key} className={practice[key] === null ? 'count cell-none' : 'count'}>
                  {say(practice, smallNumbers)}
                </td>
              ))}
              <td className="print-none">
                <a href={overseenPack(slug, practice.slug, days)} download>
                  Access pack<span className="unseen"> of {practice.name}</span> (PDF)
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
