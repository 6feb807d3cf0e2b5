import type { Safety, SafetyWarnings } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '../api/client.ts';
import { useSaving } from '../api/useSaving.ts';

const at = (slug: string) => `/api/${encodeURIComponent(slug)}/safety`;
const keys = {
  all: (slug: string) => ['safety', slug],
  warnings: (slug: string) => ['safety-warnings', slug],
};

/** A day ends and a gap comes near by itself, so the warnings are asked for again. Milliseconds. */
const askAgainAfter = 10 * 60_000;

/** All the practice has set about danger, as it is now: another manager may have changed it. */
export function useSafety(slug: string) {
  return useQuery({
    queryKey: keys.all(slug),
    queryFn: ({ signal }) => get<Safety>(at(slug), signal),
    refetchOnMount: 'always',
  });
}

/** What a manager should put right. */
export function useSafetyWarnings(slug: string) {
  return useQuery({
    queryKey: keys.warnings(slug),
    queryFn: ({ signal }) => get<SafetyWarnings>(`${at(slug)}/warnings`, signal),
    refetchInterval: askAgainAfter,
  });
}

type Part = 'rota' | 'numbers' | 'settings' | 'live';

/** Sends a part of it. What was typed is the caller's, and stays whatever is answered. */
export function useSafetySaving(slug: string) {
  const client = useQueryClient();
  const { save, ...saving } = useSaving();
  return {
    ...saving,
    /** True when it was kept. */
    async save(part: Part, body: object): Promise<boolean> {
      const safety = await save<Safety>(`${at(slug)}/${part}`, body);
      if (!safety) return false;
      client.setQueryData(keys.all(slug), safety);
      void client.invalidateQueries({ queryKey: keys.warnings(slug) });
      return true;
    },
  };
}
