import type { Changed, Detail } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { post } from '../api/client.ts';
import { addresses, queryKeys } from '../api/queries.ts';
import { isStale, sayFault } from '../api/say-fault.ts';

/** `changed` is null after a fault, and the fault is told in `trouble`. */
export type ActResult = { changed: Changed | null; fault: unknown };

export type Acts = {
  /** Does one act on the request as it is on screen. */
  run(act: string, body: object): Promise<ActResult>;
  pending: boolean;
  /** The last fault in words, until the next try. */
  trouble: string | null;
  /** Tells a fault that happened beside the acts (a file that would not go up). */
  tell(fault: unknown): void;
  forget(): void;
};

/**
 * Changes to one request. Each names the lock of the request as it is on screen; when that is stale the request is
 * fetched anew, so that what changed is on screen before anyone sends again, and nothing typed is touched.
 */
export function useActs(slug: string, id: string): Acts {
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const run = useCallback(
    async (act: string, body: object): Promise<ActResult> => {
      const key = queryKeys.request(slug, id);
      const onScreen = client.getQueryData<Detail>(key);
      setPending(true);
      setTrouble(null);
      try {
        const changed = await post<Changed>(addresses.act(slug, id, act), {
          ...body,
          lock: onScreen?.row.lock,
        });
        await client.refetchQueries({ queryKey: key });
        void client.invalidateQueries({ queryKey: queryKeys.lists(slug) });
        void client.invalidateQueries({ queryKey: queryKeys.counts(slug) });
        void client.invalidateQueries({ queryKey: queryKeys.alarms(slug) });
        return { changed, fault: null };
      } catch (fault) {
        if (isStale(fault)) await client.refetchQueries({ queryKey: key });
        setTrouble(sayFault(fault));
        return { changed: null, fault };
      } finally {
        setPending(false);
      }
    },
    [client, slug, id],
  );

  return {
    run,
    pending,
    trouble,
    tell: (fault) => setTrouble(sayFault(fault)),
    forget: () => setTrouble(null),
  };
}
