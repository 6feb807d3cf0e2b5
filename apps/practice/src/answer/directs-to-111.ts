/** Words that make it what to do when things get worse, or when nobody is here: that is no direction (R59). */
const safetyNet = /\b(?:if|unless|should|worse|worsens|closed|out of hours|at night|weekend)\b/i;

/**
 * True where a sentence sends the patient to 111. In core hours that is no answer the contract accepts; advice for when it
 * gets worse or when the surgery is closed is.
 */
export function directsTo111(words: string): boolean {
  return words
    .split(/(?<=[.!?])\s+|\n+/)
    .some((sentence) => /\b111\b/.test(sentence) && !safetyNet.test(sentence));
}
