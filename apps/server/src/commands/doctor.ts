import { accessSync, constants, existsSync, mkdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, openVault } from '@frontdoor/database';
import nodemailer from 'nodemailer';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { notifyFaults } from '../features/notify/examine.ts';
import { allOrganisations } from '../features/organisations/store.ts';

/** One thing looked at: `fault` and `cure` are null when it is well. */
type Finding = { what: string; fault: string | null; cure: string | null };

const well = (what: string): Finding => ({ what, fault: null, cure: null });
const ill = (what: string, fault: string, cure: string): Finding => ({ what, fault, cure });

const root = join(import.meta.dirname, '../../../..');
/** Photos fill a disk first. Bytes. */
const enoughDisk = 2 * 1024 ** 3;

/** `doctor`: looks at everything a surgery stands on and says cause and cure. Gives 1 when something is wrong. */
export async function doctor(): Promise<number> {
  const findings = await examine();
  for (const { what, fault, cure } of findings)
    console.log(fault ? `FAULT ${what}: ${fault}\n      ${cure}` : `ok    ${what}`);
  return findings.some(({ fault }) => fault) ? 1 : 0;
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return fault.message.split('\n').map((line) => ill('settings', line, 'Set it and run doctor again'));
  }
  return [
    well(`settings (${config.mode})`),
    nodeVersion(),
    folder(config),
    disk(config),
    ...(await database(config)),
    await mail(config),
    ...(await notifyFindings(config)),
    clock(),
    pages(),
  ];
}

function nodeVersion(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 26) return well(`node ${process.versions.node}`);
  return ill(
    'node',
    `this is ${process.versions.node}`,
    'Frontdoor needs node 26. Use the npm scripts: they bring their own',
  );
}

function folder({ data }: Config): Finding {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.R_OK | constants.W_OK);
  } catch {
    return ill(
      'data folder',
      `${data} cannot be written`,
      'Give the user who runs Frontdoor that folder, or set FRONTDOOR_DATA',
    );
  }
  const keys = join(data, 'keys.json');
  if (existsSync(keys) && process.platform !== 'win32' && (statSync(keys).mode & 0o077) !== 0)
    return ill('keys', `${keys} can be read by others`, `Run: chmod 600 ${keys}`);
  return well(`data folder ${data}`);
}

function disk({ data }: Config): Finding {
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  const gigabytes = `${(free / 1024 ** 3).toFixed(1)} GB free`;
  if (free >= enoughDisk) return well(`disk, ${gigabytes}`);
  return ill('disk', gigabytes, 'Make room: with a full disk no request can be taken in');
}

async function database(config: Config): Promise<Finding[]> {
  const what = config.databaseUrl ? 'PostgreSQL' : 'SQLite';
  try {
    const vault = openVault({ file: join(config.data, 'keys.json'), create: true });
    const opened = await openDatabase({ url: config.databaseUrl, folder: config.data, vault });
    const organisations = await allOrganisations(opened);
    await opened.close();
    const { length } = organisations;
    const some = well(length === 1 ? '1 organisation' : `${length} organisations`);
    const none = ill('organisations', 'there are none', 'Add one: npm run frontdoor -- practice add ...');
    const found = length > 0 || config.mode === 'demo' ? some : none;
    return [well(`${what}, migrations applied`), found, ...organisations.filter(isWaiting).map(notLive)];
  } catch (fault) {
    return [
      ill(
        what,
        (fault as Error).message,
        'Check DATABASE_URL and that the database runs, then run doctor again',
      ),
    ];
  }
}

type Known = { slug: string; liveAt: number | null };
const isWaiting = ({ liveAt }: Known) => liveAt === null;

/** S2: its patients read how to get help instead of the form. */
const notLive = ({ slug }: Known) =>
  ill(
    `/${slug}`,
    'it is not live, so patients cannot use its form',
    `Run: npm run frontdoor -- practice live --practice ${slug}`,
  );

async function mail({ smtpUrl, mailBy, mode }: Config): Promise<Finding> {
  if (mailBy === 'notify') return well('mail goes by GOV.UK Notify');
  if (!smtpUrl)
    return mode === 'demo'
      ? well('mail: none set, the demo shows an outbox page')
      : ill('mail', 'none', 'Set SMTP_URL');
  const transport = nodemailer.createTransport(smtpUrl, {
    connectionTimeout: 5000,
    greetingTimeout: 5000,
  } as object);
  try {
    await transport.verify();
    return well('mail server answers and lets us in');
  } catch (fault) {
    const { code } = fault as { code?: string };
    return ill(
      'mail',
      `the server of SMTP_URL said no (${code ?? 'unknown'})`,
      'Check its host, port, user and password',
    );
  } finally {
    transport.close();
  }
}

/** Asks GOV.UK Notify for the templates of the settings, which also tries the key. */
async function notifyFindings({ notify }: Config): Promise<Finding[]> {
  if (!notify) return [];
  const faults = await notifyFaults(notify);
  if (faults.length === 0) return [well('GOV.UK Notify answers, and its templates pass our words through')];
  return faults.map(({ fault, cure }) => ill('GOV.UK Notify', fault, cure));
}

/** A machine before this release's own build has a clock that is wrong: due times would be too. */
function clock(): Finding {
  const built = statSync(join(root, 'package.json')).mtimeMs;
  if (Date.now() >= built) return well('clock');
  return ill(
    'clock',
    `this machine thinks it is ${new Date().toISOString()}`,
    'Set the clock, with NTP: due times depend on it',
  );
}

function pages(): Finding {
  const built = ['apps/patient/dist/server/server.js', 'apps/practice/dist/index.html'].every((path) => {
    const full = join(root, path);
    return existsSync(full) && readFileSync(full).length > 0;
  });
  return built
    ? well('pages are built')
    : ill('pages', 'they are not built', 'Run npm start once: it builds them');
}
