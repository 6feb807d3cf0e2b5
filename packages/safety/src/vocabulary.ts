/** Red alarms; amber shortens the first look; a note only tells staff (S7, S8). */
export type FlagLevel = 'red' | 'amber' | 'note';
export type Urgency = 'urgent' | 'soon' | 'routine';
export type Role = 'reception' | 'clinician' | 'manager';
export type Identity = 'typed' | 'matches' | 'proved';
/** Whether the patient agrees to somebody else asking for them (S29). */
export type Agreement = 'agrees' | 'not-asked' | 'cannot-agree' | 'power-of-attorney';

/** Leave to do a thing; where it is refused, `why` says so in words for the person who asked. */
export type Leave = { ok: true; why: null } | { ok: false; why: string };
export const yes: Leave = { ok: true, why: null };
export const no = (why: string): Leave => ({ ok: false, why });
