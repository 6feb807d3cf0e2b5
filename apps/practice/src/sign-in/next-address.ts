/**
 * Where to go after signing in. Only a place inside the staff app: a link made elsewhere must not lead away.
 * Takes the address asked for, with or without `/staff`.
 */
export function nextAddress(asked: string | null): string {
  if (!asked?.startsWith('/') || asked.startsWith('//') || asked.includes('\\')) return '/';
  const inside = asked.replace(/^\/staff(?=\/|$)/, '') || '/';
  return inside.startsWith('/sign-in') || inside.startsWith('//') ? '/' : inside;
}
