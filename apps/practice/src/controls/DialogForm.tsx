import { type ReactNode, useEffect, useRef } from 'react';

/** The form of a dialog. It opens with its first choice or field focused: what it asks is what the keys reach first. */
export function DialogForm({ onSend, children }: { onSend: () => void; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = form.current?.querySelectorAll<HTMLElement>('input, select, textarea');
    const chosen = form.current?.querySelector<HTMLElement>('input[type=radio]:checked');
    const [first] = fields ?? [];
    (first instanceof HTMLInputElement && first.type === 'radio' ? (chosen ?? first) : first)?.focus();
  }, []);
  return (
    <form
      ref={form}
      className="dialog-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
