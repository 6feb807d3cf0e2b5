/** What was said to whom. Takes how many calls it was said to. */
export function sayDelayed(clinician: string, minutes: number, calls: number): string {
  const how = minutes === 0 ? 'on time again' : `${minutes} minutes late`;
  if (calls === 0) return `${clinician} is ${how}. Nobody is waiting for them today.`;
  return `${clinician} is ${how}: ${calls === 1 ? '1 patient is' : `${calls} patients are`} told.`;
}
