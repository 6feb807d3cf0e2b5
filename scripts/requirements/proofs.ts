/** A test that says which items it proves. */
export type Proof = { file: string; name: string; items: string[] };

const numbers = String.raw`[RS]\d{1,3}[a-e]?`;

/**
 * A text that begins with item numbers: the name of a test, of a group of tests, or of a row in a table of cases.
 * One that is skipped or still to do proves nothing.
 */
const named = new RegExp(
  String.raw`(?<!\.(?:skip|todo)\(\s*)(['"\x60])(${numbers}(?:(?:,| and)? ${numbers})*:? .+?)(?<!\\)\1`,
  'g',
);

/** Reads one test file's text. A number with a letter (`S31c`, one part of a rule) proves the rule. */
export function proofsIn(file: string, source: string): Proof[] {
  return [...source.matchAll(named)].map(([, , text = '']) => {
    const name = text.replaceAll('\\', '');
    const lead = new RegExp(`^(?:${numbers}(?:,| and|:)? )+`).exec(name)?.[0] ?? '';
    const items = [...lead.matchAll(/[RS]\d+/g)].map(([id]) => id);
    return { file, name, items: [...new Set(items)] };
  });
}
