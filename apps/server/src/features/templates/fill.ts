import type { TemplateField } from '@frontdoor/contract';

/**
 * What stands for each field. One that is left out is filled with nothing. `home` is the recipient's own page, where they
 * can say "This is not for me"; left out for who has none.
 */
export type Filling = Partial<Record<TemplateField | 'home', string>>;

const field = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The names in a wording's double brackets, each once, whether we know them or not. */
export function fieldsIn(words: string): string[] {
  return [...new Set([...words.matchAll(field)].map(([, name]) => name ?? ''))];
}

/** A wording with its fields filled in. Takes `Call {{phone}}`, gives "Call 0113 496 0123". */
export function fill(words: string, filling: Filling): string {
  return words.replace(field, (_all, name: string) => filling[name as keyof Filling] ?? '');
}
