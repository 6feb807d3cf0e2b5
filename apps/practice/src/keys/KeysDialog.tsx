import { DialogFrame } from '../controls/DialogFrame.tsx';
import { commands } from './commands.ts';
import { preferences, usePreference } from './preferences.ts';

/** The list of keys, and the two things this browser can be told to leave off. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const keysOn = usePreference('keys');
  const soundOn = usePreference('sound');
  return (
    <DialogFrame title="Keys" open={open} onClose={onClose}>
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
    </DialogFrame>
  );
}
