/**
 * `npm test`: the checks, each counted as a test, then every test file; ends with one plain line.
 * `npm test -- packages/hours` runs only the files named, without the checks.
 */
import { parseCLI, startVitest } from 'vitest/node';
import { report, runChecks } from './check/steps.ts';
import { CompactReporter } from './test/reporter.ts';
import { closingLine, isGood } from './test/tally.ts';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const checks = filter.length > 0 ? [] : await runChecks(process.cwd());
if (checks.length > 0) console.log(report(checks));

const reporter = new CompactReporter();
const vitest = await startVitest(filter, { ...options, watch: false, reporters: [reporter] });
await vitest.close();

const { tally } = reporter;
for (const { ok } of checks) tally[ok ? 'passed' : 'failed'] += 1;
console.log(closingLine(tally));
// A test that left something open must not keep the run from ending.
process.exit(isGood(tally) ? 0 : 1);
