import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';

/**
 * The files of the repository: what is tracked, or would be by `git add`.
 * @param {RegExp} [wanted]
 * @returns {string[]} paths from the root
 */
export function repositoryFiles(wanted = /./) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  return listed.filter((path) => path && wanted.test(path) && existsSync(join(ROOT, path)));
}

/** @param {string} path from the root */
export const readSource = (path) => readFileSync(join(ROOT, path), 'utf8');

/**
 * Ends a check: prints what is wrong, and what to do about it.
 * @param {string[]} findings
 * @param {string} remedy
 */
export function report(findings, remedy) {
  if (findings.length === 0) return;
  console.log([...findings, remedy].join('\n'));
  process.exitCode = 1;
}
