import { tallyOf } from './jest.mjs';

const report = (/** @type {object} */ counts) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...counts,
});
const clean = { exitCode: 0, mayBeEmpty: false };

describe('tallyOf', () => {
  it('counts what passed', () => {
    expect(tallyOf(report({}), clean)).toEqual({ passed: 3, failed: 0 });
  });

  it('counts failed and skipped tests and files that did not load as failed', () => {
    const counts = { numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 1, numTodoTests: 1 };
    expect(tallyOf(report(counts), { ...clean, exitCode: 1 })).toEqual({ passed: 3, failed: 4 });
  });

  it('counts a crash without a report as one failure', () => {
    expect(tallyOf(undefined, { ...clean, exitCode: 134 })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a crash after the last test as one failure', () => {
    expect(tallyOf(report({}), { ...clean, exitCode: 1 })).toEqual({ passed: 3, failed: 1 });
  });

  it('lets a run be empty only where the caller chose the files', () => {
    const nothing = report({ numPassedTests: 0 });
    expect(tallyOf(nothing, clean)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf(nothing, { ...clean, mayBeEmpty: true })).toEqual({ passed: 0, failed: 0 });
  });
});
