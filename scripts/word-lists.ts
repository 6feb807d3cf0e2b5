/** `npm run word-lists`: makes the word lists of the reader of text anew, after its patterns changed. */
import { writeFileSync } from 'node:fs';
import { wordLists } from './red-flags/word-lists.ts';

for (const { file, text } of wordLists()) writeFileSync(file, text);
