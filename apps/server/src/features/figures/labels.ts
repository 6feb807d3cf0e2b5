import { type Door, outcomeWords } from '@frontdoor/contract';
import type { RowLabel } from './figure.ts';

/** The doors patients' requests come by, as columns: their places are those of the labels. */
export const doorColumns = ['Online', 'By phone', 'At the desk'];
const doorOrder: Exclude<Door, 'practice'>[] = ['online', 'phone', 'desk'];
export const doorColumn = (door: Exclude<Door, 'practice'>): number => doorOrder.indexOf(door);

export const outcomeRows: RowLabel[] = rowsOf(outcomeWords);

export const ageRows: RowLabel[] = [
  ...['0-4', '5-15', '16-24', '25-44', '45-64', '65-74', '75-84'].map((key) => ({
    key,
    label: key.replace('-', ' to '),
  })),
  { key: '85+', label: '85 and over' },
  { key: 'unknown', label: 'Not known' },
];

/** 1 to 6, as the patient's page asks it (R79). */
export const feedbackRows: RowLabel[] = rowsOf({
  1: 'Very good',
  2: 'Good',
  3: 'Neither good nor poor',
  4: 'Poor',
  5: 'Very poor',
  6: 'I do not know',
});

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function rowsOf(labels: Record<string, string>): RowLabel[] {
  return Object.entries(labels).map(([key, label]) => ({ key, label }));
}
