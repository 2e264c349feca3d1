import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** npm cleans up for a minute when asked to end in the middle of an installation. */
const STOP_SECONDS = 5;

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string, capture?: boolean }} [options]
 *   `capture` collects what it prints instead of passing it on; `signal` asks it to end
 * @returns {Promise<{ code: number, output: string }>} code 1 where a signal ended it
 */
export function run(command, args, { input, capture = false, signal, ...options } = {}) {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const channel = capture ? 'pipe' : 'inherit';
    const child = spawn(command, args, { stdio: [input === undefined ? 'ignore' : 'pipe', channel, channel], ...options });
    const end = () => endChild(child, { seconds: STOP_SECONDS });
    signal?.addEventListener('abort', end);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      signal?.removeEventListener('abort', end);
      resolve({ code: code ?? 1, output });
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

/**
 * @param {number} pid
 * @returns {string[]} /proc/<pid>/stat from the state on; empty where the system has none
 */
function kernelStatus(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/**
 * @param {number} pid
 * @returns {boolean} false for a killed process whose parent has not noticed yet, too
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return kernelStatus(pid)[0] !== 'Z';
}

/**
 * Tells a process from a later one with the same number, as far as the system lets us.
 * @param {number} pid
 * @returns {string} empty where the system does not tell
 */
export function birthOf(pid) {
  const ticksSinceBoot = kernelStatus(pid)[19];
  return ticksSinceBoot ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}` : '';
}

/**
 * Waits until `condition` holds.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} seconds
 * @returns {Promise<boolean>} whether it came to hold in time
 */
export async function until(condition, seconds) {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await delay(20);
  }
  return true;
}

/**
 * Asks a child to end, and makes it end where it does not.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ seconds: number, signal?: NodeJS.Signals }} patience
 */
export async function endChild(child, { seconds, signal = 'SIGTERM' }) {
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  if (!ended()) child.kill(signal);
  if (await until(ended, seconds)) return;
  child.kill('SIGKILL');
  await until(ended, 1);
}
