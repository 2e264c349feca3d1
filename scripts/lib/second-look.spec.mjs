import { tallyOf } from './jest.mjs';
import { specsToRepeat, withRepeated } from './second-look.mjs';

/** A spec as `jest --json` reports it, with one letter per test: p for passed, f for failed. */
const spec = (/** @type {string} */ name, /** @type {string} */ tests, message = 'expected 1, received 2') => ({
  name,
  status: tests.includes('f') ? 'failed' : 'passed',
  message,
  assertionResults: [...tests].map((test) => ({ status: test === 'p' ? 'passed' : 'failed' })),
});
const report = (/** @type {ReturnType<typeof spec>[]} */ ...testResults) => {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const numPassedTests = tests.filter(({ status }) => status === 'passed').length;
  const none = { numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };
  return { testResults, numPassedTests, numFailedTests: tests.length - numPassedTests, ...none };
};
const clean = { exitCode: 0, mayBeEmpty: false };

describe('a second look at what failed', () => {
  it('is taken at the specs that failed', () => {
    expect(specsToRepeat(report(spec('a', 'ppp'), spec('b', 'pfp')))).toEqual(['b']);
  });

  it('is not taken where nothing failed, many did or jest crashed', () => {
    expect(specsToRepeat(report(spec('a', 'p')))).toEqual([]);
    expect(specsToRepeat(report(...[...'abcd'].map((name) => spec(name, 'f'))))).toEqual([]);
    expect(specsToRepeat(undefined)).toEqual([]);
  });

  it('is not taken at a counterexample', () => {
    expect(specsToRepeat(report(spec('a', 'f', 'Property failed after 12 tests { seed: 7 }')))).toEqual([]);
  });

  it('counts each test once, as it went last', () => {
    const first = report(spec('a', 'ppp'), spec('b', 'pfp'));
    expect(tallyOf(withRepeated(first, report(spec('b', 'ppp'))), clean)).toEqual({ passed: 6, failed: 0 });
    expect(tallyOf(withRepeated(first, report(spec('b', 'pff'))), { ...clean, exitCode: 1 })).toEqual({ passed: 4, failed: 2 });
  });

  it('fails where the second run crashed', () => {
    expect(tallyOf(withRepeated(report(spec('b', 'f')), undefined), { ...clean, exitCode: 134 })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});
