/** Loads this address again without scripts. Does nothing on a page that is plain already, so it cannot go round. */
export function goPlain(): void {
  const address = new URL(location.href);
  if (address.searchParams.has('plain')) return;
  address.searchParams.set('plain', '1');
  location.replace(address.href);
}

/** A fault in our own script must not leave somebody with half a form. Faults of browser extensions are not ours. */
export function plainOnFault(): void {
  window.addEventListener('error', (event) => {
    if (event.filename.startsWith(`${location.origin}/`)) goPlain();
  });
}
