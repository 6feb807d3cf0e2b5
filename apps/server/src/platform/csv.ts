/** A table for a spreadsheet (RFC 4180), its heading first. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join()}\r\n`).join('');
}

/** A cell that a spreadsheet shows and never works out: one that begins like a formula begins with an apostrophe. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
