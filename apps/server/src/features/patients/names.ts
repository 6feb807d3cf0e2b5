const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'dame', 'lady', 'lord', 'rev']);

/**
 * One word as it is compared: no accents, no case, nothing but letters and digits. "O'Brien" and "obrien" meet;
 * scripts without case are left as they are.
 */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The words of a name, each as it is compared, titles left out. Double-barrelled names give each part. */
export function nameWords(name: string): string[] {
  return [...new Set(wordsOf(name).flatMap((word) => word.split(/[-‐‑–]/).map(fold)))].filter(isName);
}

/** Family name and the first three letters of the given name, for matching (S18). One word counts as both. */
export function matchingName(name: string): { family: string; given: string } {
  const words = wordsOf(name).map(fold).filter(isName);
  const family = words.at(-1) ?? '';
  const given = words[0] ?? '';
  return { family, given: [...given].slice(0, 3).join('') };
}

function wordsOf(name: string): string[] {
  return name.trim().split(/[\s,]+/);
}

function isName(word: string): boolean {
  return word !== '' && !titles.has(word);
}
