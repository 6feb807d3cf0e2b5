/**
 * Remembers texts that depend on few things (a surgery, an empty question page), up to `most` of them, then starts
 * afresh. Never give it a key or a text that holds what a person typed: it outlives the request.
 */
export function remember(most: number): (key: string, make: () => string) => string {
  const kept = new Map<string, string>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const text = make();
    kept.set(key, text);
    return text;
  };
}
