/** A table for a spreadsheet (RFC 4180), its heading first. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join()}\r\n`).join('');
}

/** What a spreadsheet may take for the beginning of a formula, wide letters of Asian keyboards among them. */
const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell that a spreadsheet shows and never works out: one that begins like a formula begins with an apostrophe. One with
 * a semicolon is quoted, too, because some spreadsheets begin a new cell there.
 */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = beginsFormula.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
