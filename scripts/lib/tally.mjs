import { existsSync, readFileSync, rmSync } from 'node:fs';

const broken = { passed: 0, failed: 1, skipped: 0 };

function readReport(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Removes an earlier report, so that a run which never wrote one cannot pass for a good one. */
export function forget(file) {
  rmSync(file, { force: true });
}

/** Counts of a vitest JSON report. A file that could not be loaded has no tests, and has failed. */
export function tallyVitest(file, exitCode) {
  const report = readReport(file);
  if (!report) return broken;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return atLeastOneFailure(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Counts of a Playwright JSON report. A test that passed at a second attempt has failed here. */
export function tallyPlaywright(file, exitCode) {
  const report = readReport(file);
  if (!report) return broken;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOneFailure(exitCode, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
  });
}

/** A runner that ends badly without a failed test (a crash, an unhandled error) counts as one. */
function atLeastOneFailure(exitCode, counts) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The last line of `npm test`. */
export function summary(tallies) {
  const total = (key) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  const line = `${total('passed')} passed, ${total('failed')} failed`;
  return total('skipped') > 0 ? `${line}, ${total('skipped')} skipped` : line;
}
