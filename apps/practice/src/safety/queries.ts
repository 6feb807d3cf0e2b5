import type { Safety, SafetyWarnings } from '@frontdoor/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { get, post, Refused } from '../api/client.ts';
import { sayFault } from '../api/say-fault.ts';

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

export type Saving = {
  pending: boolean;
  /** What went wrong as a whole; null when nothing did. */
  trouble: string | null;
  /** What is wrong with each field, by its path in the body. */
  errors: Record<string, string>;
  /** Sends a part; true when it was kept. */
  save(part: 'rota' | 'numbers' | 'settings' | 'live', body: object): Promise<boolean>;
};

const nothingWrong = { trouble: null, errors: {} };

/** Sends a change. What was typed is the caller's, and stays whatever is answered. */
export function useSaving(slug: string): Saving {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<Pick<Saving, 'trouble' | 'errors'>>(nothingWrong);
  return {
    pending,
    ...wrong,
    async save(part, body) {
      setPending(true);
      setWrong(nothingWrong);
      try {
        const safety = await post<Safety>(`${at(slug)}/${part}`, body);
        client.setQueryData(keys.all(slug), safety);
        void client.invalidateQueries({ queryKey: keys.warnings(slug) });
        return true;
      } catch (fault) {
        setWrong(faultsOf(fault));
        return false;
      } finally {
        setPending(false);
      }
    },
  };
}

function faultsOf(fault: unknown): Pick<Saving, 'trouble' | 'errors'> {
  if (!(fault instanceof Refused) || fault.problem.status !== 422)
    return { trouble: sayFault(fault), errors: {} };
  const errors = (fault.problem.errors ?? []).map(({ path, message }) => [path, message]);
  return { trouble: 'Not saved yet. Put right what is marked.', errors: Object.fromEntries(errors) };
}
