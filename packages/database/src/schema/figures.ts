import type { Vocabulary } from '../vocabulary.ts';
import type { consultationTables } from './consultations.ts';

/** What is counted, and what the national collection and a commissioner are told of it. */
export function figuresTables(d: Vocabulary, { consultation }: ReturnType<typeof consultationTables>) {
  /**
   * What one request counts as, in bands: written with it, so that counting opens no sealed box. No name, number, date of
   * birth or word of a patient is in it (R110).
   */
  const usage = d.table(
    'usage',
    {
      organisation: d.text('organisation').notNull(),
      consultation: d.text('consultation').notNull(),
      receivedAt: d.instant('received_at').notNull(),
      /** London's day `YYYY-MM-DD`, hour 0 to 23 and weekday 1 (Monday) to 7 of its receipt. */
      day: d.text('day').notNull(),
      hour: d.count('hour').notNull(),
      weekday: d.count('weekday').notNull(),
      ageBand: d.text('age_band').notNull(), // 0-4 | 5-15 | 16-24 | 25-44 | 45-64 | 65-74 | 75-84 | 85+ | unknown
      sex: d.text('sex').notNull(), // female | male | unknown
      /** As asked for: `en`, else the words in lower case, cut to a known list; `other` beyond it. */
      language: d.text('language').notNull(),
      /** "LS1": the first half of the postcode; empty where there is none. */
      district: d.text('district').notNull(),
      /** Codes of the needs page, with commas. */
      needs: d.text('needs').notNull(),
      /** Somebody wrote for the patient. */
      forOther: d.yes('for_other').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.consultation] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      // No index by time: figures go through requests by their receipt, and each sending pays for one less.
    ],
  );

  /** What a patient thought of it, once a request was finished (R79). One for each request. */
  const feedback = d.table(
    'feedback',
    {
      organisation: d.text('organisation').notNull(),
      consultation: d.text('consultation').notNull(),
      /** 1 very good, 2 good, 3 neither, 4 poor, 5 very poor, 6 do not know. */
      answer: d.count('answer').notNull(),
      words: d.sealed('words'),
      at: d.instant('at').notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.organisation, t.consultation] }),
      d.foreignKey({
        columns: [t.organisation, t.consultation],
        foreignColumns: [consultation.organisation, consultation.id],
      }),
      d.index('feedback_at').on(t.organisation, t.at),
    ],
  );

  /** How a practice counts and what it publishes; no row means every default. */
  const reportingSetting = d.table('reporting_setting', {
    organisation: d.text('organisation').primaryKey(),
    /** The list size and the day it was counted; the national rate needs it (R117). */
    registered: d.count('registered'),
    registeredOn: d.text('registered_on'),
    /** JSON: codes and names of network, sub-ICB location, ICB and region, as the national files name them. */
    places: d.text('places').notNull(),
    /** A public page shows its waits. */
    publicFigures: d.yes('public_figures').notNull(),
    /** Counts below this are not shown in public (R120). */
    smallNumbers: d.count('small_numbers').notNull(),
    changedAt: d.instant('changed_at').notNull(),
  });

  /** A week that was put in a national file for this practice (R112). */
  const nationalWeek = d.table(
    'national_week',
    {
      organisation: d.text('organisation').notNull(),
      /** Its Monday, `YYYY-MM-DD`. */
      week: d.text('week').notNull(),
      mapping: d.text('mapping').notNull(),
      records: d.count('records').notNull(),
      producedAt: d.instant('produced_at').notNull(),
      producedBy: d.text('produced_by').notNull(), // a member's id, or `operator`
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.week] })],
  );

  /** Which practices a commissioner may see figures of: both sides can ask, so it belongs to neither. Of the whole server. */
  const oversight = d.table(
    'oversight',
    {
      commissioner: d.text('commissioner').notNull(),
      practice: d.text('practice').notNull(),
      since: d.instant('since').notNull(),
      endedAt: d.instant('ended_at'),
    },
    (t) => [
      d.primaryKey({ columns: [t.commissioner, t.practice] }),
      d.index('oversight_practice').on(t.practice),
    ],
  );

  /** Practices on the national participation list, as last loaded (R111). Of the whole server. */
  const participation = d.table('participation', {
    odsCode: d.text('ods_code').primaryKey(),
    status: d.text('status').notNull(),
    loadedAt: d.instant('loaded_at').notNull(),
  });

  /** Something that may have touched the figures of a week, as the operator wrote it down. Of the whole server. */
  const incident = d.table('incident', {
    id: d.text('id').primaryKey(),
    startsAt: d.instant('starts_at').notNull(),
    endsAt: d.instant('ends_at').notNull(),
    /** One of a closed list of codes: no national file may hold free text (R110). */
    words: d.text('words').notNull(),
    addedAt: d.instant('added_at').notNull(),
  });

  return { usage, feedback, reportingSetting, nationalWeek, oversight, participation, incident };
}
