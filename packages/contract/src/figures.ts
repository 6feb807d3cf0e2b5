import { z } from 'zod';
import { Instant } from './instant.ts';

/** A period of whole days of London, both ends counted, at most 400. */
export const FiguresQuery = z.object({
  from: z.iso.date('Enter a date'),
  to: z.iso.date('Enter a date'),
  /** A copy for others: small numbers are held back by the practice's own bound (R120). */
  heldBack: z.literal('yes').optional(),
});

/** One bar or line of a table: a label and its numbers by column. `null` is a number held back as too small (R120). */
export const FigureRow = z.object({
  label: z.string(),
  values: z.array(z.number().nullable()),
});
/** One chart with its table: what it shows, in words; columns; rows. */
export const Figure = z.object({
  id: z.string(),
  title: z.string(),
  /** What is counted and what is left out, in one or two sentences. */
  about: z.string(),
  unit: z.enum(['count', 'percent', 'minutes']),
  columns: z.array(z.string()),
  rows: z.array(FigureRow),
  /** How it is best drawn. */
  draw: z.enum(['bars', 'lines', 'stack', 'grid']),
});
export const Figures = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** The few numbers on top: "Requests", "Answered in time". */
  headlines: z.array(z.object({ label: z.string(), value: z.string(), about: z.string() })),
  figures: z.array(Figure),
});

export const ReportingPlaces = z.object({
  pcnCode: z.string().trim().max(20),
  pcnName: z.string().trim().max(120),
  subIcbCode: z.string().trim().max(20),
  subIcbName: z.string().trim().max(120),
  icbCode: z.string().trim().max(20),
  icbName: z.string().trim().max(120),
  regionCode: z.string().trim().max(20),
  regionName: z.string().trim().max(120),
});
export const ReportingSettings = z.object({
  registered: z.number().int().min(1).max(1_000_000).nullable(),
  registeredOn: z.iso.date().nullable(),
  places: ReportingPlaces,
  publicFigures: z.boolean(),
  smallNumbers: z.number().int().min(0).max(20),
});

/** The national page of one practice: settings, and each week since it went live. */
export const NationalWeek = z.object({
  /** Its Monday. */
  week: z.iso.date(),
  words: z.string(),
  state: z.enum(['running', 'missed', 'produced']),
  records: z.number().int().nullable(),
  producedAt: z.string().nullable(),
});
export const National = z.object({
  odsCode: z.string().nullable(),
  participating: z.enum(['yes', 'no', 'no-list']),
  mapping: z.string(),
  settings: ReportingSettings,
  mayEdit: z.boolean(),
  weeks: z.array(NationalWeek),
  /** Months that can be summed up, newest first: `2026-11`. */
  months: z.array(z.string()),
});
export const nationalFormats = ['json', 'xml', 'csv'] as const;
/** For `national/files`: a zip of the seven files of one week, of that practice alone. For managers, as all exports here. */
export const NationalFileQuery = z.object({
  week: z.iso.date('Enter the Monday of the week'),
  format: z.enum(nationalFormats),
});
/**
 * For two tables of one practice's month, both CSV: `national/month`, the nine published numbers (R115), and
 * `national/times`, its weekdays by the eight published bands of time (R118).
 */
export const MonthQuery = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Enter a month like 2026-11'),
});

/** What a commissioner sees: practices side by side, small numbers held back. */
export const OverseenPractice = z.object({
  slug: z.string(),
  name: z.string(),
  odsCode: z.string().nullable(),
  requests: z.number().nullable(),
  ratePer1000: z.number().nullable(),
  answeredInTimePercent: z.number().nullable(),
  urgentSameDayPercent: z.number().nullable(),
  firstLookInTimePercent: z.number().nullable(),
  redFlags: z.number().nullable(),
  redFlagMinutes: z.number().nullable(),
  closures: z.number().int(),
  closuresUnanswered: z.number().int(),
});
export const Oversight = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Counts below this are held back (R120). */
  smallNumbers: z.number().int(),
  practices: z.array(OverseenPractice),
});
/** Who may see a practice's figures, for the practice. */
export const Overseers = z.object({ items: z.array(z.object({ name: z.string(), since: Instant })) });
export const ClosureNotice = z.object({
  id: z.string(),
  practice: z.object({ slug: z.string(), name: z.string() }),
  routes: z.array(z.string()),
  startsAt: z.number().int(),
  endsAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  reason: z.string(),
  contact: z.string(),
  answer: z.enum(['seen', 'agreed', 'not-agreed']).nullable(),
  note: z.string(),
  answeredBy: z.string().nullable(),
  answeredAt: z.number().int().nullable(),
});
export const ClosureInbox = z.object({ items: z.array(ClosureNotice) });
/** Not agreed needs a reason. */
export const AnswerClosure = z.object({
  answer: z.enum(['seen', 'agreed', 'not-agreed']),
  note: z.string().trim().max(1000).default(''),
});

export type FiguresQuery = z.infer<typeof FiguresQuery>;
export type Figure = z.infer<typeof Figure>;
export type Figures = z.infer<typeof Figures>;
export type ReportingPlaces = z.infer<typeof ReportingPlaces>;
export type ReportingSettings = z.infer<typeof ReportingSettings>;
export type NationalWeek = z.infer<typeof NationalWeek>;
export type National = z.infer<typeof National>;
export type OverseenPractice = z.infer<typeof OverseenPractice>;
export type Oversight = z.infer<typeof Oversight>;
export type Overseers = z.infer<typeof Overseers>;
export type ClosureNotice = z.infer<typeof ClosureNotice>;
export type ClosureInbox = z.infer<typeof ClosureInbox>;
export type AnswerClosure = z.infer<typeof AnswerClosure>;
