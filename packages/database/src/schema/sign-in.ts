import type { Vocabulary } from '../vocabulary.ts';

/** The sign-in library's own tables. A person may work in several organisations, so these have no tenant. */
export function signInTables(d: Vocabulary) {
  const user = d.table(
    'user',
    {
      id: d.text('id').primaryKey(),
      name: d.text('name').notNull(),
      email: d.text('email').notNull(),
      emailVerified: d.yes('email_verified').notNull(),
      image: d.text('image'),
      createdAt: d.moment('created_at').notNull(),
      updatedAt: d.moment('updated_at').notNull(),
    },
    (t) => [d.uniqueIndex('user_email').on(t.email)],
  );
  const session = d.table(
    'session',
    {
      id: d.text('id').primaryKey(),
      token: d.text('token').notNull(),
      userId: d.text('user_id').notNull(),
      expiresAt: d.moment('expires_at').notNull(),
      ipAddress: d.text('ip_address'),
      userAgent: d.text('user_agent'),
      createdAt: d.moment('created_at').notNull(),
      updatedAt: d.moment('updated_at').notNull(),
    },
    (t) => [d.uniqueIndex('session_token').on(t.token), d.index('session_user').on(t.userId)],
  );
  const account = d.table(
    'account',
    {
      id: d.text('id').primaryKey(),
      accountId: d.text('account_id').notNull(),
      providerId: d.text('provider_id').notNull(),
      userId: d.text('user_id').notNull(),
      accessToken: d.text('access_token'),
      refreshToken: d.text('refresh_token'),
      idToken: d.text('id_token'),
      accessTokenExpiresAt: d.moment('access_token_expires_at'),
      refreshTokenExpiresAt: d.moment('refresh_token_expires_at'),
      scope: d.text('scope'),
      password: d.text('password'),
      createdAt: d.moment('created_at').notNull(),
      updatedAt: d.moment('updated_at').notNull(),
    },
    (t) => [d.index('account_user').on(t.userId)],
  );
  const verification = d.table(
    'verification',
    {
      id: d.text('id').primaryKey(),
      identifier: d.text('identifier').notNull(),
      value: d.text('value').notNull(),
      expiresAt: d.moment('expires_at').notNull(),
      createdAt: d.moment('created_at').notNull(),
      updatedAt: d.moment('updated_at').notNull(),
    },
    (t) => [d.index('verification_identifier').on(t.identifier)],
  );
  return { user, session, account, verification };
}
