import type { Vocabulary } from '../vocabulary.ts';

/** What a practice sets about danger: who is on duty, the local numbers, the few numbers it may choose. */
export function safetyTables(d: Vocabulary) {
  /** Who answers an alarm in one half-day (S2). A date stands before its weekday. */
  const dutySlot = d.table(
    'duty_slot',
    {
      organisation: d.text('organisation').notNull(),
      day: d.text('day').notNull(), // monday ... friday, or YYYY-MM-DD
      half: d.text('half').notNull(), // am | pm
      /** Sealed JSON of the duty person and the second contact: name, member, phone, email. */
      content: d.sealed('content').notNull(),
      changedAt: d.instant('changed_at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.day, t.half] })],
  );

  /** A local service's number, with who checked it and when (S11). */
  const localNumber = d.table(
    'local_number',
    {
      organisation: d.text('organisation').notNull(),
      service: d.text('service').notNull(),
      name: d.text('name').notNull(),
      number: d.text('number').notNull(),
      checkedBy: d.text('checked_by').notNull(),
      /** YYYY-MM-DD; older than 12 months warns. */
      checkedOn: d.text('checked_on').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.service] })],
  );

  /** One row a practice; none means every default. */
  const safetySetting = d.table('safety_setting', {
    organisation: d.text('organisation').primaryKey(),
    /** Minutes of core hours until the first look, 15 to 120 (S5). */
    firstLookMinutes: d.count('first_look_minutes').notNull(),
    /** From this week of pregnancy bleeding goes to maternity triage (S10). */
    maternityWeek: d.count('maternity_week').notNull(),
    /** Members who may see what only they may see (S27, S30). */
    safeguardingLead: d.text('safeguarding_lead'),
    clinicalLead: d.text('clinical_lead'),
    /** Sealed JSON: name, phone, email of who is told of alarms while closed (S3); null when nobody is named. */
    outOfHours: d.sealed('out_of_hours'),
    changedAt: d.instant('changed_at').notNull(),
  });

  /** Who said at the end of a day that nothing waits; refused while anything does (S5). */
  const allClear = d.table(
    'all_clear',
    {
      organisation: d.text('organisation').notNull(),
      day: d.text('day').notNull(), // YYYY-MM-DD
      member: d.text('member').notNull(),
      at: d.instant('at').notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.organisation, t.day] })],
  );

  return { dutySlot, localNumber, safetySetting, allClear };
}
