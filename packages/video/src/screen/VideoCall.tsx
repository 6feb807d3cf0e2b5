import { Aloud } from './Aloud.tsx';
import { Body } from './Body.tsx';
import type { VideoCallProps } from './props.ts';
import { Top } from './Top.tsx';
import { CallContext, useCall } from './useCall.ts';
import { viewOf } from './view.ts';

/** The whole of a video call on a page: check, waiting room, call, and how it ended. */
export function VideoCall(props: VideoCallProps) {
  const here = useCall(props);
  const view = viewOf(here.state, here.call.cannot);
  const beside = props.beside !== undefined && props.beside !== null;
  return (
    <CallContext.Provider value={here}>
      <div className={`fd-video fd-video-at-${view}${beside ? ' fd-video-with-beside' : ''}`}>
        <Top view={view} />
        <div className="fd-video-body">
          <Body view={view} />
        </div>
        {beside && <aside className="fd-video-beside">{props.beside}</aside>}
        <Aloud />
      </div>
    </CallContext.Provider>
  );
}
