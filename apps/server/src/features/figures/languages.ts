/** Languages counted by name, with other names people give them. Anything else is `other`: rare ones point at a person. */
const known: Record<string, readonly string[]> = {
  albanian: [],
  arabic: [],
  bengali: ['bangla', 'sylheti'],
  'british sign language': ['bsl', 'sign language'],
  bulgarian: [],
  cantonese: [],
  chinese: [],
  czech: [],
  dari: [],
  french: [],
  german: [],
  greek: [],
  gujarati: [],
  hindi: [],
  hungarian: [],
  italian: [],
  kurdish: ['sorani', 'kurmanji'],
  latvian: [],
  lithuanian: [],
  malayalam: [],
  mandarin: [],
  nepali: [],
  panjabi: ['punjabi'],
  pashto: [],
  persian: ['farsi'],
  polish: ['polski'],
  portuguese: [],
  romanian: [],
  russian: [],
  slovak: [],
  somali: [],
  spanish: [],
  tamil: [],
  telugu: [],
  tigrinya: [],
  turkish: [],
  ukrainian: [],
  urdu: [],
  vietnamese: [],
  welsh: [],
};

const names = Object.entries(known).flatMap(([language, others]) =>
  [language, ...others].map((name) => ({ language, name: ` ${name} ` })),
);

/**
 * What a language is counted as: `en` where none was asked for, one of a known list, else `other`. Words beside the name
 * ("Polish, please") do not matter; nothing of what was typed is kept.
 */
export function languageOf(typed: string | null): string {
  const words = ` ${(typed ?? '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  if (words === '  ' || words === ' en ') return 'en';
  const found = names.find(({ name }) => words.includes(name));
  if (found) return found.language;
  return words.includes(' english ') ? 'en' : 'other';
}
