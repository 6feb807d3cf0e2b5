import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useReducer } from 'react';
import { queryKeys } from '../api/queries.ts';
import { preferences } from '../keys/preferences.ts';
import { connect } from './connection.ts';
import { nextLive } from './state.ts';
import { soundLost } from './tone.ts';

/** While the stream is lost, everything on screen is fetched again this often. */
const pollEvery = 10_000;
/** Changes within this time are fetched together: a busy Monday sends many. */
const gather = 250;
/** A message to thousands changes at every step of every line: whoever watches it is told this often. */
const gatherBatches = 2_000;

const LostSince = createContext<number | null>(null);

/** Since when the desk is not live, in milliseconds; null while it is. */
export const useLostSince = () => useContext(LostSince);

/** Keeps what is on screen true: fetches what changed, polls when the stream is lost, fetches all when it is back. */
export function LiveProvider({ slug, children }: { slug: string; children: ReactNode }) {
  const client = useQueryClient();
  const [state, tell] = useReducer(nextLive, null, () => ({ heardAt: Date.now(), lostSince: null }));
  const lost = state.lostSince !== null;

  useEffect(() => {
    const changed = new Set<string>();
    let fetching: ReturnType<typeof setTimeout> | undefined;
    let fetchingCalls: ReturnType<typeof setTimeout> | undefined;
    let fetchingBatches: ReturnType<typeof setTimeout> | undefined;
    const fetchChanged = () => {
      fetching = undefined;
      for (const id of changed) client.invalidateQueries({ queryKey: queryKeys.request(slug, id) });
      changed.clear();
      client.invalidateQueries({ queryKey: queryKeys.lists(slug) });
      client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
      client.invalidateQueries({ queryKey: queryKeys.alarms(slug) });
      client.invalidateQueries({ queryKey: queryKeys.allClear(slug) });
      client.invalidateQueries({ queryKey: queryKeys.tasks(slug) });
      client.invalidateQueries({ queryKey: queryKeys.video(slug) });
    };
    const fetchBatches = () => {
      fetchingBatches = undefined;
      client.invalidateQueries({ queryKey: queryKeys.batches(slug) });
    };
    const fetchCalls = () => {
      fetchingCalls = undefined;
      client.invalidateQueries({ queryKey: queryKeys.video(slug) });
    };
    const disconnect = connect(slug, (heard) => {
      tell({ kind: heard.kind === 'dropped' ? 'dropped' : 'heard', at: Date.now() });
      if (heard.kind === 'call') fetchingCalls ??= setTimeout(fetchCalls, gather);
      if (heard.kind !== 'changed') return;
      changed.add(heard.id);
      fetching ??= setTimeout(fetchChanged, gather);
      fetchingBatches ??= setTimeout(fetchBatches, gatherBatches);
    });
    const clock = setInterval(() => tell({ kind: 'tick', at: Date.now() }), 1_000);
    return () => {
      disconnect();
      clearInterval(clock);
      clearTimeout(fetching);
      clearTimeout(fetchingCalls);
      clearTimeout(fetchingBatches);
    };
  }, [client, slug]);

  useEffect(() => {
    if (!lost) return;
    if (preferences.get('sound')) soundLost();
    const refresh = () => void client.invalidateQueries();
    refresh();
    const polling = setInterval(refresh, pollEvery);
    return () => {
      clearInterval(polling);
      refresh();
    };
  }, [client, lost]);

  return <LostSince value={state.lostSince}>{children}</LostSince>;
}
