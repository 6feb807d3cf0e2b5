/** A second send within this time is taken for a double click; a later one is a person who tries again. Milliseconds. */
const doubleClick = 4000;

/** Lets one send of a form through at a time. The server makes one request of two sends all the same (R51). */
export function guardAgainstSecondSend(): void {
  const sentAt = new WeakMap<EventTarget, number>();
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented || !event.target) return;
    const before = sentAt.get(event.target);
    if (before !== undefined && event.timeStamp - before < doubleClick) event.preventDefault();
    else sentAt.set(event.target, event.timeStamp);
  });
  // Back from the next page with the browser's button: the page is alive again and may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of Array.from(document.forms)) sentAt.delete(form);
  });
}
