import { DatabaseMisuse } from './errors.ts';

/** The tables whose rows belong to an organisation; a test holds this list against the schema. */
export const tenantTables: readonly string[] = [
  'member',
  'team',
  'patient',
  'identity_check',
  'draft',
  'left_unsent',
  'consultation',
  'flag',
  'flag_mark',
  'alarm',
  'alarm_notice',
  'duty_slot',
  'local_number',
  'safety_setting',
  'all_clear',
  'closure',
  'template',
  'service_setting',
  'task',
  'staff_notice',
  'blocked_address',
  'contact_change',
  'reference_try',
  'person_detail',
  'outreach',
  'batch',
  'batch_line',
  'messaging_setting',
  'person_switch',
  'usage',
  'feedback',
  'reporting_setting',
  'national_week',
  'video_call',
  'video_guest',
  'video_person',
  'video_setting',
  'search_token',
  'message',
  'attachment',
  'link',
  'link_try',
  'delivery',
  'outbox',
  'change_log',
  'view_log',
  'sent_log',
];

/** Whose rows a query can reach: nobody's, people's places (a select on `member` alone), or an organisation's. */
export type Reach = 'none' | 'members' | 'organisation';

const mentions = new RegExp(`"(${tenantTables.join('|')})"`, 'g');

/** Reads the reach of a query off its SQL. A column called like a table counts as the table: too strict is safe. */
export function reachOf(text: string): Reach {
  let reach: Reach = 'none';
  for (const [, table] of text.matchAll(mentions)) {
    if (table !== 'member') return 'organisation';
    reach = 'members';
  }
  return reach === 'members' && !text.startsWith('select') ? 'organisation' : reach;
}

/**
 * Stops a query that forgot whose rows it is about: every query on an organisation's tables binds that
 * organisation's id. PostgreSQL's row security proves the same in the database; SQLite has nothing like it.
 * @param organisation the job's organisation, empty in the directory
 */
export function checkReach(
  reach: Reach,
  organisation: string,
  values: readonly unknown[],
  text: string,
): void {
  if (reach === 'none') return;
  if (organisation === '') {
    if (reach === 'members') return;
    throw new DatabaseMisuse(
      `The directory cannot reach an organisation's rows; use within or read: ${brief(text)}`,
    );
  }
  if (!values.includes(organisation)) {
    throw new DatabaseMisuse(
      `A query must name the organisation of its job, e.g. where organisation = tx.organisation: ${brief(text)}`,
    );
  }
}

function brief(text: string): string {
  return text.slice(0, 160);
}
