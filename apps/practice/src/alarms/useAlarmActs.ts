import type { AlarmAct, Alarms, AttemptKind, EndAlarm } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post, Refused } from '../api/client.ts';
import { addresses, queryKeys } from '../api/queries.ts';
import { sayFault } from '../api/say-fault.ts';
import { useDesk } from '../desk/desk-context.ts';

export type Ending = EndAlarm & { act: AlarmAct };

export type AlarmActs = {
  /** "I have it". True when it was kept, as with all of these. */
  claim(): Promise<boolean>;
  attempt(kind: AttemptKind): Promise<boolean>;
  end(ending: Ending): Promise<boolean>;
  pending: boolean;
  /** What went wrong as a whole; null when nothing did. */
  trouble: string | null;
  /** What is wrong with each field, by its path. */
  errors: Record<string, string>;
  forget(): void;
};

const nothingWrong = { trouble: null, errors: {} };

/** What can be done with one alarm. Nothing here names a lock: whoever acts on an emergency is not told to look again. */
export function useAlarmActs(alarm: { id: string; consultation: string }): AlarmActs {
  const { slug } = useDesk();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<Pick<AlarmActs, 'trouble' | 'errors'>>(nothingWrong);

  async function run(act: 'claim' | 'end' | 'attempt', body: object): Promise<boolean> {
    if (pending) return false;
    setPending(true);
    setWrong(nothingWrong);
    try {
      client.setQueryData(
        queryKeys.alarms(slug),
        await post<Alarms>(addresses.alarm(slug, alarm.id, act), body),
      );
      return true;
    } catch (fault) {
      // Somebody else may have claimed or ended it: then that is what must be on screen.
      void client.invalidateQueries({ queryKey: queryKeys.alarms(slug) });
      setWrong(faultsOf(fault));
      return false;
    } finally {
      setPending(false);
      void client.invalidateQueries({ queryKey: queryKeys.request(slug, alarm.consultation) });
      void client.invalidateQueries({ queryKey: queryKeys.lists(slug) });
    }
  }

  return {
    claim: () => run('claim', {}),
    attempt: (kind) => run('attempt', { kind }),
    end: (ending) => run('end', ending),
    pending,
    ...wrong,
    forget: () => setWrong(nothingWrong),
  };
}

function faultsOf(fault: unknown): Pick<AlarmActs, 'trouble' | 'errors'> {
  if (!(fault instanceof Refused) || fault.problem.status !== 422)
    return { trouble: sayFault(fault), errors: {} };
  const errors = (fault.problem.errors ?? []).map(({ path, message }) => [path, message]);
  return { trouble: 'The alarm goes on. Put right what is marked.', errors: Object.fromEntries(errors) };
}
