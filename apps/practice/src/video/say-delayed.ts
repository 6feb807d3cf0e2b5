/** What now stands where. Takes in how many calls; nobody is written to, so nobody is called told. */
export function sayDelayed(clinician: string, minutes: number, calls: number): string {
  const how = minutes === 0 ? 'on time again' : `${minutes} minutes late`;
  if (calls === 0) return `${clinician} is ${how}. Nobody is waiting for them today.`;
  return `${clinician} is ${how}. ${calls === 1 ? '1 patient sees' : `${calls} patients see`} it when they open their call.`;
}
