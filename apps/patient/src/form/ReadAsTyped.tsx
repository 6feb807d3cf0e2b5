/**
 * The place under a box for free text where advice appears while somebody types. Empty on the server and without
 * script: there the page of advice after it does all. Polite, so that a screen reader is not cut short in a word.
 */
export function ReadAsTyped({ field }: { field: string }) {
  return <div id={`${field}-advice`} className="fd-as-typed" aria-live="polite" />;
}
