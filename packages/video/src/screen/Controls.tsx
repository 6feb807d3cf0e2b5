import { canShareScreen } from '../engine/devices.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { OwnToggles } from './OwnToggles.tsx';
import { Toggle } from './Toggle.tsx';
import { useOnScreen } from './useCall.ts';

export type PanelName = 'chat' | 'settings';

/** What can be done in a call. What is not allowed, or what this browser cannot do, is not offered. */
export function Controls({
  panel,
  onPanel,
  unread,
}: {
  panel: PanelName | null;
  onPanel(wanted: PanelName, by: HTMLElement): void;
  unread: number;
}) {
  const { call, state, props } = useOnScreen();
  const { allowed } = state.room!;
  const sharing = state.screen !== null;
  return (
    <section className="fd-video-controls fd-video-bar" aria-label="Your call">
      <OwnToggles />
      {canShareScreen() && (allowed.sharing || sharing) && (
        <Toggle
          icon="screen"
          on={sharing}
          onPress={() => (sharing ? call.stopSharing() : void call.share())}
          says={sharing ? 'On' : 'Off'}
        >
          Share screen
        </Toggle>
      )}
      {props.page.chat !== null && (allowed.chat || allowed.files) && (
        <Toggle
          icon="chat"
          on={panel === 'chat'}
          onPress={(by) => onPanel('chat', by)}
          says={unread > 0 ? `${unread} new` : undefined}
        >
          Chat
        </Toggle>
      )}
      <Toggle
        icon="captions"
        on={state.captions.on}
        onPress={() => call.setCaptions(!state.captions.on)}
        says={state.captions.on ? 'On' : 'Off'}
      >
        Captions
      </Toggle>
      <Toggle icon="settings" on={panel === 'settings'} onPress={(by) => onPanel('settings', by)}>
        Settings
      </Toggle>
      <LeaveButton />
    </section>
  );
}
