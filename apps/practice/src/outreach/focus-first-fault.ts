import type { RefObject } from 'react';

/** Puts the cursor where the first thing is to be put right, once the faults are on screen; else back to the button. */
export function focusFirstFault(form: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => {
    const places = ['input', 'textarea', 'select'].map((name) => `.field-wrong ${name}`);
    const fault = form.current?.querySelector<HTMLElement>(places.join());
    (fault ?? form.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  });
}
