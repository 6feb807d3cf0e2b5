import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { type Command, commandFor } from './commands.ts';
import { preferences } from './preferences.ts';

type Act = () => void;
type Registry = { on(command: Command, act: Act): () => void; run(command: Command): void };

const Keys = createContext<Registry | null>(null);

/** Everything that takes letters for itself: fields, and widgets with typing or arrow keys of their own. */
const ownKeys =
  'input, textarea, select, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/** Listens once for the whole desk; whoever shows a command says what it does with `useCommand`. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const acts = useRef(new Map<Command, Act>());
  const registry = useMemo<Registry>(
    () => ({
      on(command, act) {
        acts.current.set(command, act);
        return () => {
          if (acts.current.get(command) === act) acts.current.delete(command);
        };
      },
      run: (command) => acts.current.get(command)?.(),
    }),
    [],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const command = commandFor(
        {
          key: event.key,
          ctrl: event.ctrlKey,
          meta: event.metaKey,
          alt: event.altKey,
          repeat: event.repeat,
          inField: event.target instanceof Element && event.target.closest(ownKeys) !== null,
        },
        preferences.get('keys'),
      );
      const act = command && acts.current.get(command);
      if (!act) return;
      // Otherwise the letter would be typed into the field that the command has just focused.
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return <Keys value={registry}>{children}</Keys>;
}

/** While the caller is on screen, the command's key does this. */
export function useCommand(command: Command, act: Act): void {
  const registry = useContext(Keys);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => registry?.on(command, () => latest.current()), [registry, command]);
}

/** Starts a command as its key would: for a button that stands away from what the command does. */
export function useRunCommand(): (command: Command) => void {
  const registry = useContext(Keys);
  return (command) => registry?.run(command);
}
