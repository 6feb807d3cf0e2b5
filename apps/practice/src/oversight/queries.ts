import type { AnswerClosure, ClosureInbox, ClosureNotice, Oversight } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { useSaving } from '../api/useSaving.ts';
import { type Days, queryOf } from '../reports/period.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}/oversight`;
const inboxKey = (slug: string) => ['closure-inbox', slug];

/** A commissioner has no event stream, so new closures are asked for. Milliseconds. */
const askAgainAfter = 60_000;

/** The practices side by side, as they stand now. */
export function useOversight(slug: string, days: Days) {
  return useQuery({
    queryKey: ['oversight', slug, queryOf(days)],
    queryFn: ({ signal }) => get<Oversight>(`${at(slug)}?${queryOf(days)}`, signal),
    refetchOnMount: 'always',
  });
}

export function useClosureInbox(slug: string) {
  return useQuery({
    queryKey: inboxKey(slug),
    queryFn: ({ signal }) => get<ClosureInbox>(`${at(slug)}/closures`, signal),
    refetchOnMount: 'always',
    refetchInterval: askAgainAfter,
  });
}

/** Answers a closure. What was typed is the caller's, and stays whatever is answered. */
export function useClosureAnswer(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving('Not sent yet. Put right what is marked.');
  return {
    ...saving,
    /** True when it was kept. */
    async answer({ id, practice }: ClosureNotice, answer: AnswerClosure): Promise<boolean> {
      const path = `${encodeURIComponent(practice.slug)}/${encodeURIComponent(id)}`;
      const inbox = await save<ClosureInbox>(`${at(slug)}/closures/${path}`, answer);
      if (!inbox) return false;
      client.setQueryData(inboxKey(slug), inbox);
      return true;
    },
  };
}

/** The access pack of one practice, small numbers held back. */
export const overseenPack = (slug: string, practice: string, days: Days) =>
  `${at(slug)}/practices/${encodeURIComponent(practice)}/access-pack.pdf?${queryOf(days)}`;
