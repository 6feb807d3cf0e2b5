/** "Exit this page": with script, the page left behind is not one step back in the history (S22). */
export function exitWithoutTrace(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-exit]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Nothing of the page may be seen while the next one loads.
    document.body.hidden = true;
    location.replace(link.href);
  });
}
