import { postgresSchema } from '../src/schema/postgres.ts';

// drizzle-kit looks for tables among a module's exports, one by one.
export const {
  organisation,
  member,
  team,
  user,
  session,
  account,
  verification,
  patient,
  identityCheck,
  draft,
  leftUnsent,
  consultation,
  flag,
  searchToken,
  message,
  attachment,
  link,
  linkTry,
  delivery,
  outbox,
  changeLog,
  viewLog,
  sentLog,
} = postgresSchema;
