import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import type { Deps } from '../../platform/deps.ts';
import { publicUrl } from '../../platform/public-url.ts';
import { sessionSecret } from './secret.ts';

/** A working day: nobody is signed out in the middle of one, and nobody stays signed in over night. Seconds. */
const sessionLength = 12 * 60 * 60;

/**
 * Staff sign-in. Of the library's endpoints only the ones that `api.ts` declares can be reached at all. Cookies are
 * host-only, HttpOnly, sent to `/api` only and never from another site.
 */
export function createAuth({ config, database }: Pick<Deps, 'config' | 'database'>) {
  const { drizzle, provider, tables } = database.signIn;
  const https = config.url?.startsWith('https:') ?? false;
  return betterAuth({
    appName: 'Frontdoor',
    baseURL: publicUrl(config),
    basePath: '/api/auth',
    secret: sessionSecret(config),
    database: drizzleAdapter(drizzle, { provider, schema: tables, transaction: false }),
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: sessionLength, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'frontdoor',
      useSecureCookies: https,
      defaultCookieAttributes: { path: '/api', sameSite: 'strict', httpOnly: true, secure: https },
      // `platform/origin.ts` refuses every post from another site before it comes here, on any port.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    // `sign-in.ts` counts tries by account and address.
    rateLimit: { enabled: false },
    // Its messages can name an account.
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
