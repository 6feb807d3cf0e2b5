import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

type Pressed = {
  icon: IconName;
  on: boolean;
  /** Told which button it was: Safari gives a pressed button no focus. */
  onPress(button: HTMLElement): void;
  children: string;
  /** "On" and "Off" where that says more than the colour. */
  says?: ReactNode;
  danger?: boolean;
};

/** A button that is on or off. Its words stay the same: whether it is on is its state. */
export function Toggle({ icon, on, onPress, children, says, danger = false }: Pressed) {
  return (
    <button
      type="button"
      aria-pressed={on}
      className={`fd-video-toggle${danger ? ' fd-video-toggle-off' : ''}`}
      onClick={({ currentTarget }) => onPress(currentTarget)}
    >
      <Icon name={icon} />
      <span className="fd-video-toggle-words">{children}</span>
      {says !== undefined && (
        <span className="fd-video-toggle-says" aria-hidden="true">
          {says}
        </span>
      )}
    </button>
  );
}
