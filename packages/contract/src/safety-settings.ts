import { z } from 'zod';
import { Instant } from './instant.ts';
import { Id } from './words.ts';

/** The days a rota repeats on, its half-days, and the local services patients are sent to (S2, S11). */
export const rotaDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
export const halves = ['am', 'pm'] as const;
export const localServices = [
  'maternity-triage',
  'early-pregnancy',
  'crisis',
  'out-of-hours',
  'eye-casualty',
  'chemotherapy',
  'safeguarding',
] as const;

export const Half = z.enum(halves);
export const LocalService = z.enum(localServices);
/** A weekday, or one date, which stands before its weekday (leave, sickness). */
export const RotaDay = z.union([z.enum(rotaDays), z.iso.date('Enter a date')]);

/** Somebody who is told of alarms: a member of staff, or an outside person, who has no `member`. */
export const DutyPerson = z.object({
  name: z.string().trim().max(120, 'The name is too long'),
  member: Id.nullable(),
  /** As it can be read aloud; empty when not known yet, which is a gap. */
  phone: z.string().trim().max(60, 'The phone number is too long'),
  email: z.string().trim().max(200, 'The email address is too long'),
});

/** Who answers in one half-day. Nobody at all takes it out of the rota. */
export const RotaPeople = z.object({ duty: DutyPerson.nullable(), second: DutyPerson.nullable() });
export const RotaSlot = RotaPeople.extend({ day: RotaDay, half: Half });
/** The same people for one or more half-days. */
export const SaveRota = RotaPeople.extend({
  slots: z
    .array(z.object({ day: RotaDay, half: Half }))
    .min(1, 'Choose at least one half-day')
    .max(60),
});

export const LocalNumber = z.object({
  service: LocalService,
  name: z.string(),
  number: z.string(),
  checkedBy: z.string(),
  /** `YYYY-MM-DD`. */
  checkedOn: z.string(),
});
/** An empty number takes the service out: patients are then sent to 999, A&E or 111 (S11). */
export const SaveNumber = z.object({
  service: LocalService,
  name: z.string().trim().max(120, 'The name is too long'),
  number: z.string().trim().max(60, 'The number is too long'),
  checkedBy: z.string().trim().max(120, 'The name is too long'),
  checkedOn: z.union([z.literal(''), z.iso.date('Enter a date')]),
});

/** Minutes of core hours until a first look (S5). */
export const firstLookMinutesRange = { least: 15, most: 120 } as const;
/** From this week of pregnancy bleeding goes to maternity triage (S10). A unit takes it from about 16 to 20 weeks. */
export const maternityWeekRange = { least: 12, most: 24 } as const;

export const SafetySettings = z.object({
  firstLookMinutes: z
    .number('Enter a number of minutes')
    .int('Enter a whole number of minutes')
    .min(firstLookMinutesRange.least, 'It must be at least 15 minutes')
    .max(firstLookMinutesRange.most, 'It must be at most 120 minutes'),
  maternityWeek: z
    .number('Enter a number of weeks')
    .int('Enter a whole number of weeks')
    .min(maternityWeekRange.least, 'It must be at least 12 weeks')
    .max(maternityWeekRange.most, 'It must be at most 24 weeks'),
  /** Members who may see what only they may see (S27, S30). */
  safeguardingLead: Id.nullable(),
  clinicalLead: Id.nullable(),
});
export const SaveSafetySettings = SafetySettings.extend({
  /** Told of alarms while the surgery is closed; nobody is, unless the practice names somebody (S3). */
  outOfHours: DutyPerson.nullable(),
});

/** Nothing is asked: what is missing is answered. */
export const GoLive = z.object({});

/** Which of the safety pages puts a thing right. */
export const SafetyPart = z.enum(['rota', 'numbers', 'settings']);
/** Something a manager should put right, in words with its cure. */
export const SafetyWarning = z.object({ part: SafetyPart, words: z.string() });

/** What the frame of the staff app shows managers. */
export const SafetyWarnings = z.object({
  live: z.boolean(),
  /** What stands between the practice and going live; empty once nothing does. */
  missing: z.array(SafetyWarning),
  /** Gaps of the next 7 days, numbers not checked for a year. */
  warnings: z.array(SafetyWarning),
});

/** All a practice sets about danger. Everybody who works there may read it; managers change it. */
export const Safety = SafetyWarnings.extend({
  liveAt: Instant.nullable(),
  mayEdit: z.boolean(),
  /** `YYYY-MM-DD` at the surgery: the last day a number can have been checked on. */
  today: z.string(),
  /** Weekdays Monday first, then dates from today on. */
  rota: z.array(RotaSlot),
  /** The half-days of the next 7 days, with what is wrong with each. */
  ahead: z.array(RotaSlot.extend({ date: z.string(), faults: z.array(z.string()) })),
  numbers: z.array(LocalNumber),
  settings: SaveSafetySettings,
});

export type Half = z.infer<typeof Half>;
export type LocalService = z.infer<typeof LocalService>;
export type RotaDay = z.infer<typeof RotaDay>;
export type DutyPerson = z.infer<typeof DutyPerson>;
export type RotaPeople = z.infer<typeof RotaPeople>;
export type RotaSlot = z.infer<typeof RotaSlot>;
export type SaveRota = z.infer<typeof SaveRota>;
export type LocalNumber = z.infer<typeof LocalNumber>;
export type SaveNumber = z.infer<typeof SaveNumber>;
export type SafetySettings = z.infer<typeof SafetySettings>;
export type SaveSafetySettings = z.infer<typeof SaveSafetySettings>;
export type SafetyPart = z.infer<typeof SafetyPart>;
export type SafetyWarning = z.infer<typeof SafetyWarning>;
export type SafetyWarnings = z.infer<typeof SafetyWarnings>;
export type Safety = z.infer<typeof Safety>;
