import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readJson } from './json-file.mjs';
import { run } from './processes.mjs';
import { ROOT } from './root.mjs';
import { specsToRepeat, withRepeated } from './second-look.mjs';

/** @typedef {{ passed: number, failed: number, unsteady?: string[] }} Tally `unsteady`: specs that failed, and passed when run again */

/**
 * Counts a jest report. A test file that did not load, a skipped test and a run without any
 * test count as failed: each hides tests that did not run.
 * @param {any} report what `jest --json` writes; undefined where jest itself crashed
 * @param {{ exitCode: number, mayBeEmpty: boolean }} run
 * @returns {Tally}
 */
export function tallyOf(report, { exitCode, mayBeEmpty }) {
  if (!report) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  if (failed > 0) return { passed, failed };
  const trouble = exitCode !== 0 || (passed === 0 && !mayBeEmpty);
  return { passed, failed: trouble ? 1 : 0 };
}

/**
 * @typedef {object} JestRun
 * @property {string} project one of jest.config.mjs
 * @property {string[]} patterns run only files whose path contains one of these; all where empty
 * @property {number} workers
 * @property {NodeJS.ProcessEnv} env in addition to this process's own
 * @property {AbortSignal} signal
 * @property {boolean} [capture] print the report in one piece at the end
 */

/**
 * Runs a project. In CI, on machines that others use too, few specs that failed are run once more, alone.
 * @param {JestRun} options
 * @returns {Promise<Tally>}
 */
export async function runJest(options) {
  const mayBeEmpty = options.patterns.length > 0;
  const first = await runOnce(options, ['--', ...options.patterns]);
  const repeated = process.env.CI === 'true' ? specsToRepeat(first.report) : [];
  if (repeated.length === 0) return tallyOf(first.report, { exitCode: first.code, mayBeEmpty });
  const second = await runOnce({ ...options, workers: 1 }, ['--runTestsByPath', ...repeated]);
  const report = withRepeated(first.report, second.report);
  const tally = tallyOf(report, { exitCode: second.code, mayBeEmpty });
  return { ...tally, unsteady: tally.failed === 0 ? repeated.map((path) => relative(ROOT, path)) : [] };
}

/**
 * @param {JestRun} options
 * @param {string[]} specs options that tell which
 * @returns {Promise<{ code: number, report: any }>} what jest exits with and reports; no report where it crashed
 */
async function runOnce({ project, workers, env, signal, capture }, specs) {
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-jest-'));
  try {
    const file = join(folder, 'report.json');
    const options = [
      '--selectProjects',
      project,
      '--maxWorkers',
      String(workers),
      '--json',
      '--outputFile',
      file,
      '--passWithNoTests',
    ];
    // ES modules in jest need the flag in every worker, so it goes through the environment.
    const flags = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
    const { code, output } = await run(
      process.execPath,
      [join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'), ...options, ...specs],
      {
        cwd: ROOT,
        env: { ...process.env, ...env, NODE_OPTIONS: flags.trim() },
        signal,
        capture,
      },
    );
    if (output) console.log(output.trimEnd());
    return { code, report: readJson(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
