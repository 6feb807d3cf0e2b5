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

/** Staff have been through the check in this window: the next patient of a clinic does not wait for another. */
let checkedHere = false;

const isWell = ({ step, camera, microphone }: CallState) =>
  step === 'check' && camera.fault === null && microphone.fault === null;

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
  const { as } = props;
  useEffect(() => {
    let here = true;
    void call.start().then(() => {
      if (here && as === 'staff' && checkedHere && isWell(call.store.get())) call.join();
    });
    return () => {
      here = false;
      call.stop();
    };
  }, [call, as]);
  useEffect(() => {
    if (as === 'staff' && state.step === 'room') checkedHere = true;
  }, [as, state.step]);
  return { call, state, props };
}
