import {
  type DutyPerson,
  type Half,
  halves,
  type Practice,
  type RotaDay,
  type RotaSlot,
  rotaDays,
} from '@frontdoor/contract';
import { sayDay } from '../wording/times.ts';

export type Slot = { day: RotaDay; half: Half };

/** A contact as it stands in a form: nobody, a member by id, or an outside person. */
export type PersonDraft = { who: string; name: string; phone: string; email: string };

export const nobody = 'nobody';
export const outside = 'outside';

export function draftOf(person: DutyPerson | null): PersonDraft {
  if (!person) return { who: nobody, name: '', phone: '', email: '' };
  const { name, member, phone, email } = person;
  return { who: member ?? outside, name, phone, email };
}

export function personOf(draft: PersonDraft, members: Practice['members']): DutyPerson | null {
  const { who, name, phone, email } = draft;
  if (who === nobody) return null;
  if (who === outside) return { name, member: null, phone, email };
  const member = members.find(({ id }) => id === who);
  return { name: member?.name ?? name, member: who, phone, email };
}

/**
 * Somebody else was chosen. How a member was reached anywhere else in the rota is filled in, so that it is typed once; what
 * was typed for the one before does not stay with the next.
 */
export function chosen(who: string, rota: readonly RotaSlot[]): PersonDraft {
  const known = rota
    .flatMap(({ duty, second }) => [duty, second])
    .find((person) => person?.member === who && (person.phone || person.email));
  return { who, name: '', phone: known?.phone ?? '', email: known?.email ?? '' };
}

const halfWords: Record<Half, string> = { am: 'morning', pm: 'afternoon' };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const sayHalf = (half: Half) => capital(halfWords[half]);

export const isDate = (day: RotaDay) => /^\d/.test(day);

/** "Monday", or "Monday 30 November" for a date. */
export function sayRotaDay(day: RotaDay): string {
  return isDate(day) ? sayDay(day) : capital(day);
}

/** "Monday morning", "Monday 30 November, morning". */
export function saySlot({ day, half }: Slot): string {
  return `${sayRotaDay(day)}${isDate(day) ? ',' : ''} ${halfWords[half]}`;
}

/** The half-days that could take the same people, itself among them: the whole week, or both halves of a date. */
export function slotsWith({ day }: Slot): Slot[] {
  const days: readonly RotaDay[] = isDate(day) ? [day] : rotaDays;
  return days.flatMap((each) => halves.map((half) => ({ day: each, half })));
}

export const keyOf = ({ day, half }: Slot) => `${day} ${half}`;
