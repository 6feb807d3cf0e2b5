import { DatabaseNotReady } from '@frontdoor/database';
import { ConfigError, readConfig } from './config.ts';
import { startServer } from './start.ts';

/** The one process. A setting or a database at fault stops it here, with the cure and without a stack. */
try {
  const server = await startServer(readConfig(process.env), { dev: process.env.FRONTDOOR_DEV === '1' });
  for (const line of server.greeting) console.log(line);
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await server.stop();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
} catch (fault) {
  if (!(fault instanceof ConfigError || fault instanceof DatabaseNotReady)) throw fault;
  console.error(`Frontdoor did not start.\n${fault.message}`);
  process.exit(1);
}
