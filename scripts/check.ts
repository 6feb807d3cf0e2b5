/** `npm run check`: types, lint, import directions, unused code. All run, all are reported. */
import { report, runChecks } from './check/steps.ts';

const checks = await runChecks(process.cwd());
console.log(report(checks));
process.exitCode = checks.every((check) => check.ok) ? 0 : 1;
