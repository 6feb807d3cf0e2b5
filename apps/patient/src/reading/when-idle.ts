/** For browsers that cannot say when they are idle. Milliseconds. */
const soon = 2000;
const atLatest = 3000;

/** Does something once the page has nothing else to do. */
export function whenIdle(go: () => void): { cancel(): void } {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(go, { timeout: atLatest });
    return { cancel: () => cancelIdleCallback(handle) };
  }
  const handle = setTimeout(go, soon);
  return { cancel: () => clearTimeout(handle) };
}
