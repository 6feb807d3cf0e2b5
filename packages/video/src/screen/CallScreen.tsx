import { useRef, useState } from 'react';
import { CaptionLines } from './CaptionLines.tsx';
import { ChatPanel } from './ChatPanel.tsx';
import { Controls, type PanelName } from './Controls.tsx';
import { DevicesPanel } from './DevicesPanel.tsx';
import { Heading } from './Heading.tsx';
import { Notices } from './Notices.tsx';
import { Panel } from './Panel.tsx';
import { Stage } from './Stage.tsx';
import { useOnScreen } from './useCall.ts';
import { useChat } from './useChat.ts';

/** The call itself: pictures, what is going on, what can be done, and one panel at a time. */
export function CallScreen() {
  const { state, props } = useOnScreen();
  const [panel, setPanel] = useState<PanelName | null>(null);
  const openedBy = useRef<HTMLElement | null>(null);
  const chat = useChat(props.page.chat, state.thread, panel === 'chat');
  const toggle = (wanted: PanelName, by: HTMLElement) => {
    openedBy.current = by;
    setPanel(panel === wanted ? null : wanted);
  };
  const close = () => {
    setPanel(null);
    openedBy.current?.focus();
  };
  const looks = `${panel === null ? '' : ' fd-video-with-panel'}${state.captions.on ? ' fd-video-with-captions' : ''}`;
  return (
    <div className={`fd-video-call${looks}`}>
      <div className="fd-video-seen">
        <div className="fd-video-aloud">
          <Heading>You are in the call with {props.page.with}</Heading>
        </div>
        {/* Above the pictures: below them the buttons would lie over what is said on a small screen. */}
        <Notices />
        <CaptionLines />
        <Stage />
      </div>
      {panel === 'chat' && (
        <Panel title="Chat" onClose={close}>
          <ChatPanel chat={chat} />
        </Panel>
      )}
      {panel === 'settings' && (
        <Panel title="Settings" onClose={close}>
          <DevicesPanel />
        </Panel>
      )}
      <Controls panel={panel} onPanel={toggle} unread={chat.unread} />
      <p role="status" className="fd-video-aloud">
        {chat.news}
      </p>
    </div>
  );
}
