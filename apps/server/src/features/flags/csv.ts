import type { FlagFigures } from '@frontdoor/contract';
import { csv } from '../../platform/csv.ts';

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
  return csv([heading, ...rows]);
}
