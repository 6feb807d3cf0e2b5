import type { AddClosure, Opening, OpeningHours, SaveServiceSettings } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { queryKeys } from '../api/queries.ts';
import { useSaving, type Wrong } from '../api/useSaving.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}`;
const key = (slug: string) => ['opening', slug];

/** How a route stands changes with the clock, so it is asked for again. Milliseconds. */
const askAgainAfter = 60_000;

/** Hours, closures and how each route stands now. */
export function useOpening(slug: string) {
  return useQuery({
    queryKey: key(slug),
    queryFn: ({ signal }) => get<Opening>(`${at(slug)}/opening`, signal),
    refetchOnMount: 'always',
    refetchInterval: askAgainAfter,
  });
}

/** The closures of the last 12 months and those to come, to take away (R11). */
export const closuresTable = (slug: string) => `${at(slug)}/opening/closures.csv`;

export type OpeningSaving = Wrong & {
  pending: boolean;
  forget(): void;
  /** Each is true when it was kept. `change` is made to the hours as they are now, whoever changed them meanwhile. */
  changeHours(change: (hours: OpeningHours) => OpeningHours): Promise<boolean>;
  close(closure: AddClosure): Promise<boolean>;
  endClosure(id: string): Promise<boolean>;
  settings(settings: SaveServiceSettings | object): Promise<boolean>;
};

/** Sends changes of the hours. What was typed is the caller's, and stays whatever is answered. */
export function useOpeningSaving(slug: string): OpeningSaving {
  const client = useQueryClient();
  const fetchAnew = () => client.invalidateQueries({ queryKey: key(slug) });
  const { save, ...saving } = useSaving(undefined, fetchAnew);

  async function send(part: string, body: object): Promise<boolean> {
    const opening = await save<Opening>(`${at(slug)}/${part}`, body);
    if (!opening) return false;
    client.setQueryData(key(slug), opening);
    // The blue bar says whether the practice is open.
    void client.invalidateQueries({ queryKey: queryKeys.practice(slug) });
    return true;
  }

  return {
    ...saving,
    async changeHours(change) {
      const opening = client.getQueryData<Opening>(key(slug));
      return opening ? send('opening/hours', { ...change(opening.hours), version: opening.version }) : false;
    },
    close: (closure) => send('opening/closures', closure),
    endClosure: (id) => send(`opening/closures/${encodeURIComponent(id)}/end`, {}),
    settings: (settings) => send('opening/settings', settings),
  };
}
