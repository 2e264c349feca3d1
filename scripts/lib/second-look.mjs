/** When more fail, it is not by chance. */
const FEW = 3;

/** What fast-check says of a counterexample. It was found with a seed of this run: a second would look elsewhere, and pass. */
const COUNTEREXAMPLE = 'Property failed after';

/**
 * Specs to run once more after they failed.
 * @param {any} report what `jest --json` writes; undefined where jest itself crashed
 * @returns {string[]} paths of all that failed, or none where a second run says nothing
 */
export function specsToRepeat(report) {
  const failed = failedIn(report);
  const stands = failed.length > FEW || failed.some(({ message }) => message.includes(COUNTEREXAMPLE));
  return stands ? [] : failed.map(({ name }) => name);
}

/**
 * One report of two runs: what failed in the first counts as it went in the second.
 * @param {any} first
 * @param {any} second of exactly the specs that failed; undefined where jest itself crashed
 * @returns {any} what `tallyOf` counts; undefined without a second report
 */
export function withRepeated(first, second) {
  if (!second) return undefined;
  const passedBefore = failedIn(first).flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed'),
  );
  return {
    numPassedTests: first.numPassedTests - passedBefore.length + second.numPassedTests,
    numFailedTests: second.numFailedTests,
    numRuntimeErrorTestSuites: second.numRuntimeErrorTestSuites,
    numPendingTests: first.numPendingTests + second.numPendingTests,
    numTodoTests: first.numTodoTests + second.numTodoTests,
  };
}

/**
 * @param {any} report
 * @returns {{ name: string, message: string, assertionResults: { status: string }[] }[]}
 */
function failedIn(report) {
  return (report?.testResults ?? []).filter((/** @type {{ status: string }} */ { status }) => status === 'failed');
}
