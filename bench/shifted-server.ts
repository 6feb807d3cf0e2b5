/**
 * The server with its clock put on, for what only happens in core hours: `node shifted-server.ts <milliseconds>`. Reads its
 * settings from the environment like the real one.
 */
import { readConfig } from '../apps/server/src/config.ts';
import { startServer } from '../apps/server/src/start.ts';

const ahead = Number(process.argv[2]);
const server = await startServer(readConfig(process.env), { clock: { now: () => Date.now() + ahead } });
for (const line of server.greeting) console.log(line);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
