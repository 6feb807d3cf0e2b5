import type { Alarm, Alarms } from '@frontdoor/contract';
import { type ReactNode, useMemo } from 'react';
import { useAlarmsQuery } from '../api/queries.ts';
import { useDesk } from '../desk/desk-context.ts';
import { AlarmsContext } from './alarms-context.ts';

const none: Alarms = { alarms: [], onDuty: false };

/** Asks for the open alarms for the whole desk, wherever in it somebody works. */
export function AlarmsProvider({ children }: { children: ReactNode }) {
  const { slug } = useDesk();
  const { data = none, isError } = useAlarmsQuery(slug);
  const facts = useMemo(
    () => ({ known: data, unread: isError, waiting: waitingIn(data.alarms) }),
    [data, isError],
  );
  return <AlarmsContext value={facts}>{children}</AlarmsContext>;
}

const waitingIn = (alarms: Alarm[]) => alarms.filter(({ state }) => state === 'raised').length;
