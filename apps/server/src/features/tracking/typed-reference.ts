import { readReference } from '../consultations/reference.ts';

/** What no reference holds, and what it may have been read off: a B is an 8, an O a Q or a D. */
const lookAlikes: Record<string, string> = {
  '0': 'QD',
  O: 'QD',
  '1': '7J',
  I: '7J',
  L: '7J',
  '2': '7',
  Z: '7',
  '5': '9',
  S: '9',
  A: '4',
  B: '8',
  E: '3',
  G: '6',
  U: 'WY',
  V: 'WY',
};

/** More readings of one reference than these are no slips of the eye. */
const most = 16;

/**
 * The references somebody may mean by what they typed: any letters, spaces and marks, and letters that look like those a
 * reference is made of. None when it can be no reference.
 */
export function typedReferences(typed: string): string[] {
  const letters = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  let readings = [''];
  for (const letter of letters) {
    const choices = [...(lookAlikes[letter] ?? letter)];
    readings = readings.flatMap((so) => choices.map((choice) => so + choice));
    if (readings.length > most) return [];
  }
  return readings.map(readReference).filter((each) => each !== null);
}

/** Of letters that one typed letter may stand for, the one that counts for all. */
const sameTry: Record<string, string> = { D: 'Q', J: '7', Y: 'W' };

/**
 * What tries of these readings are counted under: the same for whatever was typed and may mean the same reference, or each
 * way to write it would bring tries of its own (S21).
 * @param references as `typedReferences` gives them, at least one
 */
export function countedAs([first]: string[]): string {
  return first!.replace(/[DJY]/g, (letter) => sameTry[letter]!);
}
