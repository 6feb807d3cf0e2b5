/** A whole form takes about this long. Minutes. */
const whole = 4;

/** "Step 3 of 13 · about 4 minutes left": in words, never by colour alone. */
export function sayProgress({ step, steps }: { step: number; steps: number }): string {
  const minutes = Math.max(1, Math.ceil((whole * (steps - step + 1)) / steps));
  return `Step ${step} of ${steps} · about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}
