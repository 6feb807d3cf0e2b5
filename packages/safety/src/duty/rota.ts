/** A duty rota and what is wrong with it (S2). */
export type OnCall = {
  name: string;
  /** The id of a member of staff; null for an outside person. */
  member: string | null;
  phone: string;
  email: string;
};
export type People = { duty: OnCall | null; second: OnCall | null };
type Slot = { day: string; half: 'am' | 'pm' };
type HalfDay = { date: string; weekday: string; half: 'am' | 'pm' };

/** What the rota says of one half-day: a date (leave, sickness) stands before its weekday. */
export function standingFor<S extends Slot>(rota: readonly S[], { date, weekday, half }: HalfDay): S | null {
  const named = (day: string) => rota.find((slot) => slot.half === half && slot.day === day);
  return named(date) ?? named(weekday) ?? null;
}

/**
 * What is wrong with one half-day, in words that begin a sentence or follow a colon; nothing when an alarm would reach
 * two people. Takes null for a half-day that is not in the rota.
 */
export function rotaFaults(people: People | null, hasLeft: (member: string) => boolean): string[] {
  if (!people?.duty) return ['Nobody is on duty.'];
  const { duty, second } = people;
  const faults = personFaults(duty, hasLeft);
  return second ? [...faults, ...personFaults(second, hasLeft)] : [...faults, 'There is no second contact.'];
}

function personFaults(
  { name, member, phone, email }: OnCall,
  hasLeft: (member: string) => boolean,
): string[] {
  if (member && hasLeft(member)) return [`${name} has left.`];
  const lacks = [phone ? [] : ['phone number'], email ? [] : ['email address']].flat();
  return lacks.length > 0 ? [`${name} has no ${lacks.join(' and no ')}.`] : [];
}

/** Whether two contacts are one: whoever did not hear the first alarm would not hear the second either. */
export function isSamePerson(one: OnCall, other: OnCall): boolean {
  if (one.member !== null && one.member === other.member) return true;
  const same = (key: 'phone' | 'email') => one[key] !== '' && one[key] === other[key];
  return same('phone') || same('email');
}
