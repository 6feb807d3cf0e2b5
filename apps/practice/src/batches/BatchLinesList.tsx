import type { Batch, BatchLine } from '@frontdoor/contract';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { expectsAnswer } from '../outreach/ask-draft.ts';
import { sayBirth } from '../wording/times.ts';
import { sayLine } from './batch-words.ts';

/** A line with one reason; measured once drawn. Pixels. */
const usualHeight = 52;

/** Thousands of lines, of which only those in view are in the page; the page itself scrolls. */
export function BatchLinesList({
  batch,
  lines,
  more,
  onMore,
}: {
  batch: Batch;
  lines: readonly BatchLine[];
  more: boolean;
  onMore: () => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const page = list.current?.closest('.page');
    if (!page || !list.current) return;
    const measure = () => {
      const top = (list.current?.getBoundingClientRect().top ?? 0) - page.getBoundingClientRect().top;
      setAbove(top + page.scrollTop);
    };
    // What stands above grows and shrinks: a preview that comes, a question that opens.
    const watch = new ResizeObserver(measure);
    for (const part of page.children) watch.observe(part);
    measure();
    return () => watch.disconnect();
  }, []);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current?.closest('.page') ?? null,
    estimateSize: () => usualHeight,
    getItemKey: (index) => lines[index]?.line ?? index,
    scrollMargin: above,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const nearEnd = lines.length > 0 && (items.at(-1)?.index ?? 0) >= lines.length - 20;
  useEffect(() => {
    if (more && nearEnd) onMore();
  }, [more, nearEnd, onMore]);

  return (
    // biome-ignore lint/a11y/noRedundantRoles: without it Safari drops a list that has no bullets
    <ol role="list" ref={list} className="batch-lines" style={{ height: virtual.getTotalSize() }}>
      {items.map((item) => {
        const line = lines[item.index];
        return line ? (
          <li
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            aria-posinset={item.index + 1}
            aria-setsize={more ? -1 : lines.length}
            style={{ transform: `translateY(${item.start - above}px)` }}
          >
            <Line line={line} batch={batch} />
          </li>
        ) : null;
      })}
    </ol>
  );
}

function Line({ line, batch }: { line: BatchLine; batch: Batch }) {
  const { slug } = useDesk();
  const { name, birthDate, nhsNumber, consultation, faults, progress } = line;
  const who = name || 'No name';
  // What expects no answer is finished once it is sent, and stands in no other list.
  const queue = expectsAnswer(batch.ask) ? 'all' : 'finished';
  return (
    <div className="batch-line">
      <span className="batch-line-number">
        <span className="unseen">line </span>
        {line.line}
      </span>
      <div className="batch-line-who">
        <p>
          {consultation ? (
            <Link to={`/${slug}/${queue}/${consultation}`}>{who}</Link>
          ) : (
            <strong>{who}</strong>
          )}{' '}
          <span className="hint">
            {[birthDate && sayBirth(birthDate), nhsNumber && `NHS ${nhsNumber}`].filter(Boolean).join(' · ')}
          </span>
        </p>
        {faults.map(({ code, words }) => (
          <p key={code}>{words}</p>
        ))}
      </div>
      <p className={progress === 'failed' || line.state === 'cannot' ? 'batch-line-bad' : 'batch-line-state'}>
        {sayLine(line, batch)}
      </p>
    </div>
  );
}
