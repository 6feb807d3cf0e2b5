import { type Command, commands } from './commands.ts';
import { usePreference } from './preferences.ts';

/** The key of something that is on screen for a moment, such as a dialog's. */
export function LocalKeyCap({ of }: { of: string }) {
  const on = usePreference('keys');
  if (!on) return null;
  return (
    <span className="key-cap" aria-hidden="true">
      {of.toUpperCase()}
    </span>
  );
}

/** The key of a command, printed where it works. Said to nobody: the list of keys (?) says it in words. */
export function KeyCap({ of }: { of: Command }) {
  return <LocalKeyCap of={commands[of].key} />;
}
