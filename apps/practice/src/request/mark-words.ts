export type Piece = { text: string; marked: boolean };

/**
 * Cuts an answer into pieces so that what raised a flag can be marked where it stands. Takes the answer and each
 * flag's words; those are fragments joined by "…". Upper and lower case are the same.
 */
export function markWords(answer: string, flagWords: string[]): Piece[] {
  const fragments = flagWords
    .flatMap((words) => words.split(/…|\.\.\./))
    .map((fragment) => fragment.trim())
    // One letter would light up everywhere.
    .filter((fragment) => fragment.length > 1)
    .sort((one, other) => other.length - one.length);
  if (fragments.length === 0) return [{ text: answer, marked: false }];
  const escaped = fragments.map((fragment) => fragment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return answer
    .split(new RegExp(`(${escaped.join('|')})`, 'gi'))
    .map((text, index) => ({ text, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
