import type { Destination, FlagLevel } from './vocabulary.ts';

/** What a rule or a choice raised, as it is kept with the request. Raised only: nothing here ever lowers one. */
export type RaisedFlag = {
  rule: string;
  version: number;
  level: FlagLevel;
  destination: Destination;
  /** What was written or chosen, for staff; never a disease (S6). */
  title: string;
  /** The patient's side of it: the very words they chose. */
  words: string;
};

/**
 * The flag raised by choosing an item of the emergency list (R20).
 * @param words the item's words as this person read them
 */
export function flagFromEmergency(
  item: { id: string; version: number; level: FlagLevel; destination: Destination; title: string },
  words: string,
): RaisedFlag {
  const { id, version, level, destination, title } = item;
  return { rule: id, version, level, destination, title, words };
}
