import { stemmer } from 'stemmer';

/** Forms the stemmer cannot know to be one word. */
const irregular: Record<string, string> = {
  bled: 'bleed',
  swollen: 'swell',
  swelled: 'swell',
  swole: 'swell',
  fell: 'fall',
  fallen: 'fall',
  took: 'take',
  taken: 'take',
  taking: 'take',
  woke: 'wake',
  woken: 'wake',
  waking: 'wake',
  ate: 'eat',
  eaten: 'eat',
  dying: 'die',
  died: 'die',
  dies: 'die',
  bitten: 'bite',
  stung: 'sting',
  shook: 'shake',
  shaken: 'shake',
  shaking: 'shake',
  shakes: 'shake',
  shakey: 'shake',
  shaky: 'shake',
  breathe: 'breath',
  drank: 'drink',
  drinking: 'drink',
  threw: 'throw',
  thrown: 'throw',
  felt: 'feel',
  hung: 'hang',
  broken: 'break',
  broke: 'break',
  lost: 'lose',
  losing: 'lose',
  tore: 'tear',
  torn: 'tear',
  froze: 'freeze',
  wept: 'weep',
  heavier: 'heavy',
  worsening: 'worse',
  worsened: 'worse',
  worsens: 'worse',
  paralysed: 'paralys',
  paralyzed: 'paralys',
  anaesthetised: 'anaesthetis',
};

const known = new Map<string, string>();
const mostKept = 5_000;

/** What the forms of one word share: "bleeding", "bleeds" and "bled" are `bleed`. */
export function stem(word: string): string {
  const kept = known.get(word);
  if (kept !== undefined) return kept;
  // Longer than any word of ours: nothing to find in it, and time to lose.
  const made = irregular[word] ?? (word.length > 30 ? word : stemmer(word));
  if (known.size >= mostKept) known.clear();
  known.set(word, made);
  return made;
}
