import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './processes.mjs';
import { ROOT } from './root.mjs';

/**
 * One check: a command that prints what is wrong and exits with a code other than 0.
 * @typedef {{ name: string, script: string, args: string[] }} Check
 */

/**
 * @param {string} name
 * @param {string} script below node_modules
 * @param {...string} args
 * @returns {Check}
 */
const tool = (name, script, ...args) => ({ name, script: join(ROOT, 'node_modules', script), args });

/** @param {string} folder */
const types = (folder) => tool(`types of ${folder}`, 'typescript/bin/tsc', '--noEmit', '-p', folder);

/** @returns {Check[]} the slowest first; every script in scripts/checks is a check of its own */
export function checks() {
  const folder = join(ROOT, 'scripts', 'checks');
  const own = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => file.endsWith('.mjs') && !file.endsWith('.spec.mjs'),
  );
  return [
    tool('lint', 'eslint/bin/eslint.js', '.', '--max-warnings=0'),
    types('admin-ui'),
    // Its specs and its build, which may use Node.
    types('admin-ui/tsconfig.tools.json'),
    types('backend'),
    types('shared'),
    types('scripts'),
    tool('format', 'prettier/bin/prettier.cjs', '--check', '.'),
    tool('architecture', 'dependency-cruiser/bin/dependency-cruise.mjs', 'shared/src', 'backend/src', 'admin-ui/src'),
    ...own.map((file) => ({ name: basename(file, '.mjs').replaceAll('-', ' '), script: join(folder, file), args: [] })),
  ];
}

/**
 * Runs all checks, `atOnce` at a time, and prints a line for each; what a check printed only if it failed.
 * @param {{ atOnce: number, env?: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks({ atOnce, env = process.env, signal }) {
  const waiting = checks();
  const tally = { passed: 0, failed: 0 };
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { code, output } = await run(process.execPath, [check.script, ...check.args], {
        cwd: ROOT,
        capture: true,
        env,
        signal,
      });
      tally[code === 0 ? 'passed' : 'failed'] += 1;
      console.log(code === 0 ? `  ok      ${check.name}` : `  FAILED  ${check.name}\n${output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return tally;
}
