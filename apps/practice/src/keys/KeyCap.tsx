import { type Command, commands } from './commands.ts';
import { usePreference } from './preferences.ts';

/** The key of a command, printed where it works. Said to nobody: the list of keys (?) says it in words. */
export function KeyCap({ of }: { of: Command }) {
  const on = usePreference('keys');
  if (!on) return null;
  return (
    <span className="key-cap" aria-hidden="true">
      {commands[of].key.toUpperCase()}
    </span>
  );
}
