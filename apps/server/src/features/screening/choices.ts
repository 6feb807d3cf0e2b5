import type { Content } from '@frontdoor/content';
import type { Attendance } from '@frontdoor/contract';

/** What somebody said to advice (S4); `send` where help is needed today and sending comes first (S9). */
const adviceChoices = ['called', 'cannot-call', 'not-emergency', 'send'] as const;
export type AdviceChoice = (typeof adviceChoices)[number];

/** The choice a button sent; null for anything else. */
export function choiceOf(sent: string): AdviceChoice | null {
  return adviceChoices.find((each) => each === sent) ?? null;
}

/** Of a flag that showed its writer nothing, for staff. */
export const notShown = 'No advice was shown';

/** Of advice that was shown and not answered, for staff. */
export const notAnswered = 'Did not say';

/** What somebody said to advice, in the words of the button they pressed (S4). */
export function wordsOfChoice(
  { wording }: Content,
  choice: AdviceChoice | null,
  { open }: Attendance,
): string {
  if (choice === null) return notAnswered;
  if (choice === 'send') return open ? wording.sendFirst.open : wording.sendFirst.closed;
  return wording.choices[choice];
}
