import type { AlarmAct, Alarms, AttemptKind, EndAlarm } from '@frontdoor/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../api/client.ts';
import { addresses, queryKeys } from '../api/queries.ts';
import { type Wrong, wrongOf } from '../api/useSaving.ts';
import { useDesk } from '../desk/desk-context.ts';

export type Ending = EndAlarm & { act: AlarmAct };

export type AlarmActs = Wrong & {
  /** "I have it". True when it was kept, as with all of these. */
  claim(): Promise<boolean>;
  attempt(kind: AttemptKind): Promise<boolean>;
  end(ending: Ending): Promise<boolean>;
  pending: boolean;
  forget(): void;
};

const nothingWrong: Wrong = { trouble: null, errors: {} };

/** What can be done with one alarm. Nothing here names a lock: whoever acts on an emergency is not told to look again. */
export function useAlarmActs(alarm: { id: string; consultation: string }): AlarmActs {
  const { slug } = useDesk();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState(nothingWrong);

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
      setWrong(wrongOf(fault, 'The alarm goes on. Put right what is marked.'));
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
