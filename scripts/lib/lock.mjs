import { rmSync, writeFileSync } from 'node:fs';
import { birthOf, isAlive } from './processes.mjs';
import { readJson } from './json-file.mjs';

/**
 * The living process that holds the lock.
 * @param {string} file
 * @returns {number | undefined} its process id
 */
export function lockHolder(file) {
  const holder = readJson(file);
  const lives = holder && isAlive(holder.pid) && birthOf(holder.pid) === holder.birth;
  return lives ? holder.pid : undefined;
}

/**
 * Takes the lock unless a living process holds it. A lock whose holder was killed counts for
 * nothing, even if its process id has been given to another process since.
 * @param {string} file
 * @returns {boolean}
 */
export function takeLock(file) {
  if (lockHolder(file) !== undefined) return false;
  rmSync(file, { force: true });
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file */
export function releaseLock(file) {
  rmSync(file, { force: true });
}
