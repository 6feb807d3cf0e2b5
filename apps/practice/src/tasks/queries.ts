import type { EndTask, Tasks } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { queryKeys } from '../api/queries.ts';
import { useSaving } from '../api/useSaving.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}/tasks`;

/** Every open task of the practice: the urgent first, then by their time. */
export function useTasks(slug: string) {
  return useQuery({
    queryKey: queryKeys.tasks(slug),
    queryFn: ({ signal }) => get<Tasks>(at(slug), signal),
    refetchOnMount: 'always',
  });
}

/** Ends one task of a request. Gives whether it was kept; what was typed is the caller's, and stays. */
export function useTaskSaving(slug: string, consultation: string) {
  const client = useQueryClient();
  const again = async () => {
    await client.invalidateQueries({ queryKey: queryKeys.tasks(slug) });
    void client.invalidateQueries({ queryKey: queryKeys.request(slug, consultation) });
    void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
    void client.invalidateQueries({ queryKey: queryKeys.allClear(slug) });
  };
  const { save, ...saving } = useSaving('Not saved yet. Put right what is marked.', again);
  return {
    ...saving,
    async end(task: string, ending: EndTask): Promise<boolean> {
      const kept = await save<object>(`${at(slug)}/${encodeURIComponent(task)}/end`, ending);
      if (kept) await again();
      return kept !== null;
    },
  };
}
