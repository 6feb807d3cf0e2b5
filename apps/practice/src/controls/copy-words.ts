/**
 * Puts words on the clipboard. A surgery on its own network may have no https, and so no clipboard: then they are copied
 * the old way.
 * @throws Error where neither works
 */
export async function copyWords(words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const field = document.createElement('textarea');
    field.value = words;
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    if (!done) throw new Error('Not copied');
  }
}
