import { useAlarms } from '../alarms/alarms-context.ts';
import { maySilence } from '../alarms/is-heard.ts';
import { DialogFrame } from '../controls/DialogFrame.tsx';
import { commands } from './commands.ts';
import { preferences, usePreference } from './preferences.ts';

/** The list of keys, and what this browser can be told to leave off. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keysOn = usePreference('keys');
  const soundOn = usePreference('sound');
  const alarmsOn = usePreference('alarms');
  const silenceable = maySilence(useAlarms().known);
  return (
    <DialogFrame title="Keys and sound" open={open} onClose={onClose} wide>
      <dl className="key-list">
        {Object.entries(commands).map(([name, { key, words }]) => (
          <div key={name}>
            <dt>
              <kbd className="key-cap">{key.toUpperCase()}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd className="key-cap">Ctrl or ⌘ Enter</kbd>
          </dt>
          <dd>Send what is in the answer box</dd>
        </div>
      </dl>
      <p className="hint">Single keys do nothing while you type in a field.</p>
      <label className="tick">
        <input
          type="checkbox"
          checked={keysOn}
          onChange={(event) => preferences.set('keys', event.target.checked)}
        />
        Use single keys in this browser
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={soundOn}
          onChange={(event) => preferences.set('sound', event.target.checked)}
        />
        Make a sound when the desk is not live
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={alarmsOn || !silenceable}
          disabled={!silenceable}
          aria-describedby="alarm-sound-note"
          onChange={(event) => preferences.set('alarms', event.target.checked)}
        />
        Sound red alarms that are for me
      </label>
      <p id="alarm-sound-note" className="hint">
        {silenceable
          ? 'The person on duty always hears an alarm that nobody has.'
          : 'You are on duty, and nobody has a red flag yet: its sound cannot be switched off.'}
      </p>
    </DialogFrame>
  );
}
