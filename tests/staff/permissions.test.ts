import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteDatabases } from '../support/databases.ts';
import { type StaffSite, staffSite } from '../support/staff-site.ts';

type Layer = { route?: { path: string; methods: Record<string, boolean> }; handle: { stack?: Layer[] } };

/** Every route Express would answer, wherever it was added. */
function routesIn(layers: Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route) return Object.keys(route.methods).map((method) => `${method} ${route.path}`);
    return handle.stack ? routesIn(handle.stack) : [];
  });
}

describe('every route', () => {
  const open = sqliteDatabases();
  let site: StaffSite;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
  });

  test('R73 is declared with its permission and what it leaves in the logs; none is added beside', () => {
    const declared = site.declared.map(({ method, path }) => `${method} ${path}`);
    const { stack } = site.app.router as unknown as { stack: Layer[] };
    expect(routesIn(stack).sort()).toEqual(declared.sort());
    for (const { audit } of site.declared) {
      expect(Object.values(audit)).toEqual([expect.stringMatching(/\w{4}/)]);
    }
  });

  test('only these of the staff side are open to anybody', () => {
    const open = site.declared.filter(
      ({ path, permission }) => path.startsWith('/api/') && permission === 'public',
    );
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      'get /api/openapi.json',
      'post /api/auth/sign-in/email',
      'post /api/auth/sign-out',
    ]);
  });

  test('every route with a practice in its path under /api asks for a member of it; a commissioner has its own', () => {
    const staff = site.declared.filter(({ path }) => path.startsWith('/api/:practice/'));
    const of = (commissioner: boolean) =>
      staff
        .filter(({ path }) => path.startsWith('/api/:practice/oversight') === commissioner)
        .map(({ permission }) => permission);
    expect(new Set(of(false))).toEqual(new Set(['member']));
    expect(new Set(of(true))).toEqual(new Set(['commissioner']));
  });

  test('what changes a request says so, and what opens one too', () => {
    const audited = site.declared
      .filter(({ path, audit }) => path.startsWith('/api/:practice/') && !('none' in audit))
      .map(
        ({ method, path, audit }) =>
          `${method} ${path.replace('/api/:practice/', '')}: ${Object.keys(audit)}`,
      );
    expect(audited.length).toBeGreaterThanOrEqual(22);
    expect(audited.every((line) => line.startsWith('get') === line.endsWith('viewed'))).toBe(true);
  });
});
