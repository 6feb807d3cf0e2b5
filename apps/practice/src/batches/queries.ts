import type { Batch, Batches, BatchLines, BatchLinesQuery, MakeBatch } from '@frontdoor/contract';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { get } from '../api/client.ts';
import { queryKeys } from '../api/queries.ts';
import { useSaving } from '../api/useSaving.ts';

export type LineState = NonNullable<z.infer<typeof BatchLinesQuery>['state']>;

const at = (slug: string) => `/api/${encodeURIComponent(slug)}/batches`;
const one = (slug: string, id: string) => `${at(slug)}/${encodeURIComponent(id)}`;

/** Files to take away: a list that works, and how far each line of one is. */
export const batchFiles = {
  example: (slug: string) => `${at(slug)}/example.csv`,
  results: (slug: string, id: string) => `${one(slug, id)}.csv`,
} as const;

export function useBatches(slug: string) {
  return useQuery({
    queryKey: queryKeys.batches(slug),
    queryFn: ({ signal }) => get<Batches>(at(slug), signal),
    refetchOnMount: 'always',
  });
}

const batchKey = (slug: string, id: string) => [...queryKeys.batches(slug), id];

export function useBatch(slug: string, id: string) {
  return useQuery({
    queryKey: batchKey(slug, id),
    queryFn: ({ signal }) => get<Batch>(one(slug, id), signal),
    refetchOnMount: 'always',
  });
}

const linesAtOnce = 200;
/** Lines name patients and every look is logged: while they go they are asked for more rarely than the numbers are. Milliseconds. */
const linesEvery = 15_000;

/** The lines of one batch, by how far they are; more of them as somebody scrolls. */
export function useBatchLines(
  slug: string,
  { id, state }: Pick<Batch, 'id' | 'state'>,
  of: LineState | null,
) {
  return useInfiniteQuery({
    queryKey: ['batch-lines', slug, id, of],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ cursor: String(pageParam), limit: String(linesAtOnce) });
      if (of) query.set('state', of);
      return get<BatchLines>(`${one(slug, id)}/lines?${query}`, signal);
    },
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    refetchOnMount: 'always',
    refetchInterval: state === 'sending' ? linesEvery : false,
  });
}

/** Makes a batch, without sending anything. Gives it, or null when it was not made; what was typed is the caller's. */
export function useBatchMaking(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving('Not made yet. Put right what is marked.');
  return {
    ...saving,
    async make(body: MakeBatch): Promise<Batch | null> {
      const batch = await save<Batch>(at(slug), body);
      if (batch) client.setQueryData(batchKey(slug, batch.id), batch);
      return batch;
    },
  };
}

type BatchAct = 'start' | 'pause' | 'resume' | 'stop';

/** Starts, holds or ends one batch. True when it was done. */
export function useBatchActs(slug: string, id: string) {
  const client = useQueryClient();
  const fetchAgain = async () => {
    await client.invalidateQueries({ queryKey: queryKeys.batches(slug) });
    void client.invalidateQueries({ queryKey: ['batch-lines', slug, id] });
  };
  const { save, ...saving } = useSaving('Nothing was done.', fetchAgain);
  return {
    ...saving,
    async run(act: BatchAct, body: object = {}): Promise<boolean> {
      const batch = await save<Batch>(`${one(slug, id)}/${act}`, body);
      if (batch) {
        client.setQueryData(batchKey(slug, id), batch);
        void fetchAgain();
      }
      return batch !== null;
    },
  };
}
