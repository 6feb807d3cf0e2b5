import type { Deps } from './deps.ts';
import type { Routes } from './route.ts';

/** For whatever watches the process: `live` says it runs, `ready` that it can serve (the database answers). */
export function healthRoutes({ route }: Routes, deps: Deps): void {
  route(
    { method: 'get', path: '/health/live', permission: 'public', audit: { none: 'says nothing of anyone' } },
    (_req, res) => {
      res.type('text/plain').send('ok\n');
    },
  );
  route(
    { method: 'get', path: '/health/ready', permission: 'public', audit: { none: 'says nothing of anyone' } },
    async (_req, res) => {
      try {
        await deps.database.directory.read(async ({ q, t }) =>
          q.select({ id: t.organisation.id }).from(t.organisation).limit(1),
        );
        res.type('text/plain').send('ready\n');
      } catch {
        res.status(503).type('text/plain').send('the database does not answer\n');
      }
    },
  );
}
