import type { FlagFigures } from '@frontdoor/contract';

const heading = [
  'Rule',
  'Version',
  'What was written',
  'Sends to',
  'Fired',
  'Right',
  'Not needed this time',
  'Cannot tell',
  'Left without sending',
];

/** The figures as a table for a spreadsheet (RFC 4180), in the order of the screen. */
export function figuresAsCsv({ rules }: FlagFigures): string {
  const rows = rules.map((each) => [
    ...[each.rule, each.version, each.title, each.destination, each.fired],
    ...[each.right, each.notNeeded, each.cannotTell, each.left],
  ]);
  return [heading, ...rows].map((row) => `${row.map(cell).join()}\r\n`).join('');
}

/** A cell that a spreadsheet shows and never works out: one that begins like a formula begins with an apostrophe. */
export function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
