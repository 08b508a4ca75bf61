import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forget, summary, tallyPlaywright, tallyVitest } from './tally.mjs';

/** The last line of `npm test` may say that all is well only when all is well. */
let folder;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'tally-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const vitest = (changes) =>
  report({
    numPassedTests: 7,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [],
    ...changes,
  });

const playwright = (stats, errors = []) =>
  report({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

it('takes the counts of the runners', () => {
  expect(tallyVitest(vitest({}), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  expect(tallyPlaywright(playwright({ unexpected: 2, skipped: 1 }), 1)).toEqual({
    passed: 3,
    failed: 2,
    skipped: 1,
  });
});

it('counts a test file that could not be loaded', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  expect(tallyVitest(vitest({ numFailedTests: 1, testResults }), 1).failed).toBe(2);
});

it('counts what passed at a second attempt, and what was never run, as failed', () => {
  expect(tallyPlaywright(playwright({ flaky: 1 }), 0).failed).toBe(1);
  expect(tallyPlaywright(playwright({}, [{ message: 'No tests found' }]), 1).failed).toBe(1);
});

it('counts a runner that crashed', () => {
  expect(tallyVitest(vitest({}), 1).failed).toBe(1);
  expect(tallyPlaywright(playwright({}), 1).failed).toBe(1);
  expect(tallyVitest(report('{"numPassed'), 0).failed).toBe(1);
});

it('does not take an earlier report for the result of a run that wrote none', () => {
  const file = vitest({});
  forget(file);
  expect(tallyVitest(file, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

it('adds everything up in one line', () => {
  const tally = { passed: 2, failed: 1, skipped: 0 };
  expect(summary([tally, tally])).toBe('4 passed, 2 failed');
  expect(summary([tally, { ...tally, skipped: 3 }])).toBe('4 passed, 2 failed, 3 skipped');
});
