import { say, type Who } from '@frontdoor/questionnaire';
import { z } from 'zod';
import adultFile from './en/emergency/adult.json' with { type: 'json' };
import babyFile from './en/emergency/baby.json' with { type: 'json' };
import childFile from './en/emergency/child.json' with { type: 'json' };
import { pictureNames } from './pictures.ts';
import { readShape } from './read-shape.ts';

const Words = z.string().trim().min(1);
const Ages = z.strictObject({ from: z.number().int().min(0), to: z.number().int().optional() });

const EmergencyItem = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.number().int().min(1),
  /** What was chosen, for staff: what happens, never a disease (S6). */
  title: Words,
  words: z.strictObject({ self: Words, child: Words, other: Words }),
  picture: z.enum(pictureNames),
  /** Narrower than the list's own ages. */
  ages: Ages.optional(),
  level: z.literal('red'),
  /** S8. A safeguarding item is never on a list: it would be a hint on the screen (S27). */
  destination: z.enum(['999', 'A&E', 'maternity', 'crisis', 'urgent-today']),
  source: Words,
});
const EmergencyList = z.strictObject({
  band: z.enum(['baby', 'child', 'adult']),
  ages: Ages,
  items: z.array(EmergencyItem).min(8).max(10),
});

export type EmergencyItem = z.infer<typeof EmergencyItem>;
export type EmergencyList = z.infer<typeof EmergencyList>;

/** Reads the lists, one for each age band. @throws Error with file and path of the fault */
export function readEmergencyLists(): EmergencyList[] {
  const lists = [
    readShape(EmergencyList, babyFile, 'en/emergency/baby.json'),
    readShape(EmergencyList, childFile, 'en/emergency/child.json'),
    readShape(EmergencyList, adultFile, 'en/emergency/adult.json'),
  ];
  const ids = lists.flatMap((list) => list.items.map((item) => item.id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`en/emergency: the item “${twice}” is there twice`);
  return lists;
}

const includes = (ages: { from: number; to?: number }, years: number) =>
  years >= ages.from && years <= (ages.to ?? Number.POSITIVE_INFINITY);

/**
 * The emergency list for one patient (R19), in the words of who is writing.
 * @param ageYears whole years: below 1 is a baby, 12 and over has the adults' list
 */
export function emergencyItems(
  content: { emergency: EmergencyList[] },
  { ageYears, who }: { ageYears: number; who: Who },
): { id: string; words: string; picture: string }[] {
  const list = content.emergency.find((each) => includes(each.ages, ageYears));
  return (list?.items ?? [])
    .filter((item) => !item.ages || includes(item.ages, ageYears))
    .map((item) => ({ id: item.id, words: say(item.words, who, {}), picture: item.picture }));
}

/** An item by its id, whatever the age; undefined when there is none. */
export function emergencyItem(
  content: { emergency: EmergencyList[] },
  id: string,
): EmergencyItem | undefined {
  return content.emergency.flatMap((list) => list.items).find((item) => item.id === id);
}
