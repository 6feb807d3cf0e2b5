import { beforeAll, describe, expect, test } from 'vitest';
import { sqliteDatabases } from '../support/databases.ts';
import { type StaffSite, staffSite } from '../support/staff-site.ts';

type Described = {
  paths: Record<string, Record<string, { requestBody?: object; parameters: { name: string }[] }>>;
};

describe('the description of the API', () => {
  const open = sqliteDatabases();
  let site: StaffSite;
  let document: Described;
  beforeAll(async () => {
    site = await staffSite(await open(), '2026-11-27T10:00:00Z');
    document = (await site.nobody.get('/api/openapi.json')).body;
  });

  test('names every route of the API, and none that is not there', () => {
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const declared = site.declared
      .filter(({ path }) => path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).toEqual(declared.sort());
  });

  test('is made from the contract: what a reply takes, and what a list can be narrowed by', () => {
    const reply = document.paths['/api/{practice}/consultations/{id}/reply']!.post!;
    expect(reply.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: ['lock', 'submission', 'text', 'response'] } } },
    });
    const list = document.paths['/api/{practice}/consultations']!.get!;
    expect(list.parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['practice', 'queue', 'search', 'cursor']),
    );
  });
});
