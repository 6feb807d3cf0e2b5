import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Call, createCall } from '../engine/call.ts';
import type { CallState } from '../engine/state.ts';
import type { VideoCallProps } from './props.ts';

/** What every part of the call screen may look at and do. */
export type OnScreen = { call: Call; state: CallState; props: VideoCallProps };

export const CallContext = createContext<OnScreen | null>(null);

export function useOnScreen(): OnScreen {
  const here = useContext(CallContext);
  if (here === null) throw new Error('A part of the call screen is drawn outside of it.');
  return here;
}

/** One call for as long as the page shows it. */
export function useCall(props: VideoCallProps): OnScreen {
  const latest = useRef(props);
  latest.current = props;
  const [call] = useState(() =>
    createCall(props.page, {
      onOver: (why) => latest.current.onOver(why),
      onThread: () => latest.current.onThread?.(),
    }),
  );
  const state = useSyncExternalStore(call.store.subscribe, call.store.get);
  useEffect(() => {
    void call.start();
    return call.stop;
  }, [call]);
  return { call, state, props };
}
