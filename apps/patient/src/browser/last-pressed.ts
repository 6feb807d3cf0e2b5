const pressed = new WeakMap<HTMLFormElement, HTMLElement>();

/** Remembers the submit button last pressed in each form: `SubmitEvent.submitter` is missing before Safari 15.4. */
export function watchButtons(): void {
  document.addEventListener(
    'click',
    (event) => {
      const button = (event.target as Element | null)?.closest?.('button');
      if (button?.form) pressed.set(button.form, button);
    },
    true,
  );
}

/** The submit button last pressed in a form, or nothing. */
export function lastPressed(form: HTMLFormElement): HTMLElement | undefined {
  return pressed.get(form);
}
