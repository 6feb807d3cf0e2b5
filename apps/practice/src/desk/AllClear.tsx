import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client.ts';
import { addresses, queryKeys, useAllClear } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { useNow } from '../controls/useNow.ts';
import { useDesk } from './desk-context.ts';
import { sayAllClear, sayNotClear } from './say-all-clear.ts';

/** The end of the day, under a name: refused while a first look waits or an alarm is open (S5). */
export function AllClear() {
  const { slug } = useDesk();
  const { data } = useAllClear(slug);
  const client = useQueryClient();
  const now = useNow();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function say() {
    setPending(true);
    setRefused(null);
    try {
      client.setQueryData(queryKeys.allClear(slug), await post(addresses.allClear(slug), {}));
    } catch (fault) {
      setRefused(sayNotClear(fault) ?? sayFault(fault));
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="all-clear">
      <button type="button" className="button" disabled={pending} onClick={() => void say()}>
        All clear for today
      </button>
      <div role="status">
        {refused ? <p className="all-clear-not">{refused}</p> : data?.said && <p>{sayAllClear(data, now)}</p>}
      </div>
    </div>
  );
}
