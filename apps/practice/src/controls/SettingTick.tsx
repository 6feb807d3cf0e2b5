import type { ReactNode } from 'react';

/** One thing a practice has on or off, with what it means. Who may not change it reads it. */
export function SettingTick({
  name,
  hint,
  checked,
  mayEdit,
  onTick,
  children,
}: {
  name: string;
  hint: string;
  checked: boolean;
  mayEdit: boolean;
  onTick: (checked: boolean) => void;
  /** What is on or off, in words. */
  children: ReactNode;
}) {
  return (
    <div>
      <label className="tick">
        <input
          type="checkbox"
          checked={checked}
          disabled={!mayEdit}
          aria-describedby={`${name}-hint`}
          onChange={({ target }) => onTick(target.checked)}
        />
        {children}
      </label>
      <p id={`${name}-hint`} className="hint messaging-hint">
        {hint}
      </p>
    </div>
  );
}
