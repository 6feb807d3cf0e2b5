import type { Row } from '@frontdoor/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { ListRow } from './ListRow.tsx';

/** A row of a name, words and chips; measured once drawn. */
const usualHeight = 85;

/** Only the rows in view are in the page; the next page is fetched a few rows before the end. */
export function Rows({
  rows,
  open,
  now,
  addressOf,
  more,
  onMore,
  notice,
}: {
  rows: Row[];
  open: string | null;
  now: number;
  addressOf: (id: string) => string;
  more: boolean;
  onMore: () => void;
  notice: { onPointerMove(): void; onPointerLeave(): void };
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = (items.at(-1)?.index ?? 0) >= rows.length - 5;
  useEffect(() => {
    if (more && nearEnd) onMore();
  }, [more, nearEnd, onMore]);

  const openPlace = rows.findIndex((row) => row.id === open);
  useEffect(() => {
    if (openPlace >= 0) virtual.scrollToIndex(openPlace, { align: 'auto' });
    // Only when another request is opened: a list that moves by itself would lose the reader's place.
  }, [open]);

  return (
    <div className="rows" ref={scroller} {...notice}>
      {/* biome-ignore lint/a11y/noRedundantRoles: without it Safari drops a list that has no bullets */}
      <ol role="list" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return row ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-posinset={item.index + 1}
              aria-setsize={more ? -1 : rows.length}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ListRow row={row} now={now} to={addressOf(row.id)} isOpen={row.id === open} />
            </li>
          ) : null;
        })}
      </ol>
    </div>
  );
}
