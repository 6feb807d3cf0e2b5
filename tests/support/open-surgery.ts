import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addOrganisation } from '../../apps/server/src/features/organisations/add.ts';
import { createTransports } from '../../apps/server/src/features/outbox/create-transports.ts';
import type { Transports } from '../../apps/server/src/features/outbox/transports.ts';
import { addMember, addTeam } from '../../apps/server/src/features/staff/add.ts';
import { frozenClock } from '../../apps/server/src/platform/clock.ts';
import { type Running, startServer } from '../../apps/server/src/start.ts';
import { goLive } from './live.ts';
import { type MailBox, openMailBox } from './mail-box.ts';
import { notifyForTexts } from './notify-config.ts';

export const staff = {
  clinician: { name: 'Dr Rosa Shah', email: 'rosa.shah@example.org', role: 'clinician' },
  reception: { name: 'Jo Mills', email: 'jo.mills@example.org', role: 'reception' },
  manager: { name: 'Amir Khan', email: 'amir.khan@example.org', role: 'manager' },
} as const;
export const password = 'a long enough password';

export type OpenSurgery = {
  url: string;
  clock: ReturnType<typeof frozenClock>;
  /** What a real SMTP server received. */
  mail: MailBox;
  /** As it runs now: another one after a restart. */
  readonly server: Running;
  organisation: string;
  /** Stops the server and starts it anew, at the same address and with the same data; `meanwhile` is while it is away. */
  restart(meanwhile?: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
};

/**
 * The whole product in this process: built pages, real database, real SMTP, a stopped clock. Takes the time it is,
 * ISO with offset. One surgery, Elm Tree at /elm-tree, with core hours and three members of staff, live.
 */
export async function openSurgery(
  at: string,
  {
    databaseUrl = null,
    logLevel = 'error',
    text = null,
  }: {
    databaseUrl?: string | null;
    logLevel?: string;
    /** Stands in for a text service: take it, or throw a `SendFault`. */
    text?: Transports['text'];
  } = {},
): Promise<OpenSurgery> {
  const data = mkdtempSync(join(tmpdir(), 'frontdoor-journey-'));
  const clock = frozenClock(at);
  const mail = await openMailBox();
  const port = await freePort();
  const config = {
    port,
    data,
    mode: 'live' as const,
    url: `http://localhost:${port}`,
    secret: 'a secret for one journey, thrown away after it',
    proxies: 0,
    databaseUrl,
    smtpUrl: mail.url,
    mailFrom: 'elm-tree@example.org',
    mailBy: 'smtp' as const,
    notify: text ? notifyForTexts : null,
    textCountries: ['+44', '+353'],
    holidaysUrl: null,

    ice: { stun: [], turn: null },
    logLevel,
  };
  const start = () => startServer(config, { clock, transports: { ...createTransports({ config }), text } });
  let server = await start();
  const organisation = await addOrganisation(server.deps, {
    slug: 'elm-tree',
    kind: 'practice',
    name: 'Elm Tree Surgery',
    town: 'Leeds',
    odsCode: null,
    phone: '0113 496 0123',
    address: '1 Elm Road, Leeds LS1 1AA',
  });
  for (const person of Object.values(staff))
    await addMember(server.deps, { organisation, password, ...person });
  await addTeam(server.deps, organisation, 'Duty clinician');
  await goLive(server.deps, { id: organisation, slug: 'elm-tree' });
  return {
    url: server.url,
    clock,
    mail,
    get server() {
      return server;
    },
    organisation,
    async restart(meanwhile) {
      await server.stop();
      await meanwhile?.();
      server = await start();
    },
    async close() {
      await server.stop();
      await mail.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
