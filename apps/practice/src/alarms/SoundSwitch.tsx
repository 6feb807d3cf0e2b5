import { preferences, usePreference } from '../keys/preferences.ts';
import { sound } from '../live/tone.ts';
import { useAlarms } from './alarms-context.ts';
import { isHeard, maySilence } from './is-heard.ts';
import { useAlarmSound } from './useAlarmSound.ts';

/** Makes the sound, and offers what can be done about it: allow it, where the browser forbids it, or switch it off. */
export function SoundSwitch() {
  const { known } = useAlarms();
  const on = usePreference('alarms');
  const { blocked } = useAlarmSound(isHeard(known, !on));
  const sounding = known.alarms.some((alarm) => alarm.sounding);
  if (!sounding) return null;
  if (blocked)
    return (
      <span className="alarm-silent">
        No sound until you touch the page.
        <button type="button" className="alarm-have" onClick={sound.unblock}>
          Turn sound on
        </button>
      </span>
    );
  if (!maySilence(known)) return null;
  return (
    <button type="button" className="alarm-quiet" onClick={() => preferences.set('alarms', !on)}>
      {on ? 'Sound off for me' : 'Sound on'}
    </button>
  );
}
