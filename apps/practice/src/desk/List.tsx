import { useEffect, useMemo, useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type Narrowing, useCounts, useList } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { useNow } from '../controls/useNow.ts';
import { useTitle } from '../controls/useTitle.ts';
import { useCommand } from '../keys/KeysProvider.tsx';
import { queueWords } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';
import { Filters } from './Filters.tsx';
import { neighbour } from './neighbour.ts';
import { Rows } from './Rows.tsx';
import { sayEmpty } from './say-empty.ts';
import { useHeld } from './useHeld.ts';
import '../styles/list.css';

/** The middle column: one queue, what is due first on top. Takes what narrows it and the open request's id. */
export function List({ narrowing, open }: { narrowing: Narrowing; open: string | null }) {
  const { slug, practice, search, setSearch } = useDesk();
  const list = useList(slug, narrowing);
  const counts = useCounts(slug).data;
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const held = useHeld(rows);
  const now = useNow();
  const navigate = useNavigate();
  const [asked] = useSearchParams();

  const team = practice.teams.find(({ id }) => id === narrowing.team);
  const title = search ? 'Search' : (team?.name ?? queueWords[narrowing.queue]);
  useTitle(`${title} · ${practice.name}`);

  const ids = held.rows.map((row) => row.id);
  const lastPlace = useRef(0);
  useEffect(() => {
    const place = open ? ids.indexOf(open) : -1;
    if (place >= 0) lastPlace.current = place;
  });
  const addressOf = (id: string) => `/${slug}/${narrowing.queue}/${id}${asked.size ? `?${asked}` : ''}`;
  // Where the keys have already sent us: two quick presses are two steps, before the first is on screen.
  const goal = useRef(open);
  useEffect(() => {
    goal.current = open;
  }, [open]);
  const go = (step: 1 | -1) => {
    const id = neighbour(ids, goal.current, lastPlace.current, step);
    if (!id) return;
    goal.current = id;
    void navigate(addressOf(id));
  };
  useCommand('next', () => go(1));
  useCommand('previous', () => go(-1));

  const narrowed = Boolean(narrowing.kind ?? narrowing.urgency ?? narrowing.assignee ?? narrowing.search);
  return (
    <section className="list" aria-label={title}>
      <header className="list-head">
        <h1>{title}</h1>
        {search ? (
          <button type="button" className="button-quiet" onClick={() => setSearch('')}>
            Clear search
          </button>
        ) : (
          <Filters narrowing={narrowing} />
        )}
      </header>
      {held.fresh > 0 && (
        <p className={held.freshRed ? 'fresh fresh-red' : 'fresh'}>
          {held.freshRed ? 'Red flag: ' : ''}
          {held.fresh} new. Shown when the pointer rests.
        </p>
      )}
      {list.isError && (
        <div className="list-note" role="alert">
          <p>The list could not be fetched. {sayFault(list.error)}</p>
          <button type="button" className="button" onClick={() => void list.refetch()}>
            Try again
          </button>
        </div>
      )}
      {list.isPending && <LoadingRows />}
      {list.isSuccess && held.rows.length === 0 && (
        <p className="list-note">{sayEmpty(narrowing.queue, counts, narrowed)}</p>
      )}
      <Rows
        rows={held.rows}
        open={open}
        now={now}
        addressOf={addressOf}
        more={list.hasNextPage}
        onMore={() => {
          if (!list.isFetchingNextPage && !list.isFetchNextPageError) void list.fetchNextPage();
        }}
        notice={held.notice}
      />
    </section>
  );
}

/** The frame of the rows, at once. */
function LoadingRows() {
  return (
    <div className="loading-rows" role="status">
      <span className="unseen">Loading requests</span>
      {[0, 1, 2, 3, 4].map((line) => (
        <div key={line} className="loading-row" />
      ))}
    </div>
  );
}
