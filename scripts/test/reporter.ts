import { relative } from 'node:path';
import type { UserConsoleLog } from 'vitest';
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite, Vitest } from 'vitest/node';
import type { Tally } from './tally.ts';

const slowestShown = 8;

/**
 * One line for each file while the tests run; then every failure in full and the slowest files.
 * Fills the `tally` it was given; a file that cannot be read counts as one failed test.
 */
export class CompactReporter implements Reporter {
  readonly tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest) {
    this.#vitest = vitest;
  }

  onUserConsoleLog({ content }: UserConsoleLog) {
    process.stdout.write(content);
  }

  onTestModuleEnd(file: TestModule) {
    const tests = [...file.children.allTests()];
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const mark = file.ok() && failed === 0 ? 'ok    ' : 'FAILED';
    console.log(`${mark} ${this.#name(file)} (${tests.length}, ${seconds(file)} s)`);
    for (const test of tests) this.#printSecondTry(file, test);
    // At once, in short: whoever sees only a part of a long log still learns what failed.
    for (const test of file.children.allTests('failed')) {
      console.log(`       ${test.fullName}: ${test.result().errors?.[0]?.message.split('\n')[0]}`);
    }
  }

  /** A pass at the second try is a pass, and a test to mend: it is never silent. */
  #printSecondTry(file: TestModule, test: TestCase) {
    const { retryCount = 0 } = test.diagnostic() ?? {};
    if (retryCount === 0 || test.result().state !== 'passed') return;
    console.log(`AGAIN  ${this.#name(file)} > ${test.fullName}: passed at the second try`);
    for (const error of test.result().errors ?? []) this.#print(error, { project: test.project });
  }

  onTestRunEnd(files: readonly TestModule[], unhandled: readonly SerializedError[]) {
    for (const file of files) this.#count(file);
    for (const file of files) this.#printFailures(file);
    for (const error of unhandled) {
      this.tally.failed += 1;
      console.log('\nFAILED outside any test');
      this.#print(error);
    }
    this.#printSlowest(files);
  }

  #count(file: TestModule) {
    for (const test of file.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') this.tally.passed += 1;
      else if (state === 'failed') this.tally.failed += 1;
      else this.tally.skipped += 1;
    }
    this.tally.failed += [file, ...file.children.allSuites()].filter(
      (part) => part.errors().length > 0,
    ).length;
  }

  #printFailures(file: TestModule) {
    for (const part of [file, ...file.children.allSuites()]) {
      this.#printErrors(part, part.errors());
    }
    for (const test of file.children.allTests('failed')) {
      this.#printErrors(test, test.result().errors ?? []);
    }
  }

  #printErrors(part: TestModule | TestSuite | TestCase, errors: readonly unknown[]) {
    if (errors.length === 0) return;
    const title = part.type === 'module' ? '' : ` > ${part.fullName}`;
    console.log(`\nFAILED ${this.#name(part.type === 'module' ? part : part.module)}${title}`);
    for (const error of errors) this.#print(error, { project: part.project });
  }

  /** On stdout, so that a failure stands under its title also in a log that keeps the two streams apart. */
  #print(error: unknown, options = {}) {
    console.log(this.#vitest?.logger.formatError(error, options).output);
  }

  #printSlowest(files: readonly TestModule[]) {
    const slowest = [...files].sort((a, b) => took(b) - took(a)).slice(0, slowestShown);
    console.log('\nSlowest files');
    for (const file of slowest) console.log(`${seconds(file).padStart(7)} s  ${this.#name(file)}`);
    console.log('');
  }

  #name(file: TestModule) {
    return relative(this.#vitest?.config.root ?? '', file.moduleId);
  }
}

/** Loading a file's imports included, in milliseconds: that is what a person waits for. */
function took(file: TestModule) {
  const { collectDuration, setupDuration, duration } = file.diagnostic();
  return collectDuration + setupDuration + duration;
}

function seconds(file: TestModule) {
  return (took(file) / 1000).toFixed(1);
}
