import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isAlive, run, until } from '../processes.mjs';
import { Refusal } from '../refusal.mjs';

/**
 * One PostgreSQL: where its files lie and who runs it.
 * @typedef {object} Installation
 * @property {string} binaries
 * @property {string} cluster data directory
 * @property {string} logFile
 * @property {import('./account.mjs').Account} account
 * @property {boolean} durable whether it must survive a power cut
 */

/** Small on purpose: the whole tree with the demo stays below 600 MB. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '60',
  shared_buffers: '64MB',
  work_mem: '8MB',
  // Disks without moving parts find any page as fast as the next one.
  random_page_cost: '1.1',
  max_wal_size: '512MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

/** Tests run several installations at once, each with its connections. */
const THROWAWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '250',
};

/** Replaces initdb's "trust" before the server first listens; the passwords are set before that, too. */
const ACCESS = 'host all all 127.0.0.1/32 scram-sha-256\n';

const LOG_LIMIT_BYTES = 5_000_000;
const START_SECONDS = 60;

/** Nothing of the caller's PGHOST, PGDATA, LC_ALL and the like may leak in. */
const ENVIRONMENT = { PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, TZ: 'UTC' };

/** @param {Installation} installation */
const asAccount = ({ account }) => ({ cwd: account ? '/' : undefined, uid: account?.uid, gid: account?.gid, env: ENVIRONMENT });

/**
 * Makes the cluster, whole or not at all: initdb, then `sql` as superuser.
 * @param {Installation} installation
 * @param {string[]} sql
 */
export async function initialise(installation, sql) {
  const draft = { ...installation, cluster: `${installation.cluster}.draft` };
  rmSync(draft.cluster, { recursive: true, force: true });
  mkdirSync(draft.cluster, { mode: 0o700 });
  if (draft.account) chownSync(draft.cluster, draft.account.uid, draft.account.gid);
  await initdb(draft);
  await runAlone(draft, sql);
  renameSync(draft.cluster, installation.cluster);
}

/**
 * The builtin provider keeps text comparison the same on every system. LC_CTYPE must know
 * UTF-8 all the same: with `C`, pg_trgm loses every umlaut.
 * @param {Installation} installation
 */
async function initdb(installation) {
  const locale = process.platform === 'linux' ? 'C.UTF-8' : process.platform === 'darwin' ? 'en_US.UTF-8' : 'C';
  const args = ['--pgdata', installation.cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-instructions'];
  args.push(`--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (!installation.durable) args.push('--no-sync');
  const { code, output } = await run(join(installation.binaries, 'initdb'), args, { capture: true, ...asAccount(installation) });
  if (code !== 0) throw new Refusal(`PostgreSQL could not make its data directory ${installation.cluster}:\n${output.trim()}`);
  writeFileSync(join(installation.cluster, 'pg_hba.conf'), ACCESS);
}

/**
 * Runs statements in a server without network and without other users.
 * @param {Installation} installation
 * @param {string[]} sql
 */
async function runAlone(installation, sql) {
  const args = ['--single', '-j', '-c', 'exit_on_error=on', '-c', 'log_checkpoints=off', '-D', installation.cluster, 'postgres'];
  const input = sql.map((statement) => `${statement};\n\n`).join('');
  const { code, output } = await run(join(installation.binaries, 'postgres'), args, {
    capture: true,
    input,
    ...asAccount(installation),
  });
  if (code !== 0) throw new Error(`PostgreSQL refused a statement of the set-up:\n${output}`);
}

/**
 * Starts the server and waits until it takes connections.
 * @param {Installation} installation
 * @param {number} port
 * @returns {Promise<import('node:child_process').ChildProcess>}
 */
export async function startServer(installation, port) {
  forgetDeadServer(installation.cluster);
  const settings = { ...SETTINGS, port: String(port), ...(installation.durable ? {} : THROWAWAY) };
  const args = ['-D', installation.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  rotate(installation.logFile);
  const log = openSync(installation.logFile, 'a', 0o600);
  const logStart = statSync(installation.logFile).size;
  // Its own process group: a Ctrl-C in the terminal must not reach it before the application is done.
  const child = spawn(join(installation.binaries, 'postgres'), args, {
    ...asAccount(installation),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  child.on('error', () => (ended = true));
  child.on('exit', () => (ended = true));
  const ready = () =>
    ended || (runningServer(installation.cluster)?.pid === child.pid && readPidFile(installation.cluster)?.status === 'ready');
  if ((await until(ready, START_SECONDS)) && !ended) return child;
  child.kill('SIGQUIT');
  const told = readFileSync(installation.logFile).subarray(logStart).toString().trim();
  throw new Refusal(
    `PostgreSQL did not start; the end of ${installation.logFile} says:\n${told.split('\n').slice(-5).join('\n')}`,
  );
}

/** @param {string} file */
function rotate(file) {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
}

/**
 * postmaster.pid by line: process id, data directory, start time, port, …, status in the eighth.
 * @param {string} cluster
 */
function readPidFile(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The server that runs on this cluster. After a SIGKILL the file outlives it, and its process
 * id may belong to anybody: then it is not ours.
 * @param {string} cluster
 * @returns {{ pid: number, port: number } | undefined}
 */
export function runningServer(cluster) {
  const file = readPidFile(cluster);
  return file && isAlive(file.pid) && isPostgres(file.pid) ? file : undefined;
}

/** @param {number} pid */
function isPostgres(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      .split('\0', 1)
      .some((program) => program.includes('postgres'));
  } catch {
    return process.platform !== 'linux';
  }
}

/**
 * Removes what a killed server left behind, which would keep the next one from starting.
 * @param {string} cluster
 */
function forgetDeadServer(cluster) {
  if (!runningServer(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Stops the server, whoever started it: fast, and at once where that takes too long (the next
 * start then recovers from the log).
 * @param {Installation} installation
 * @param {number} [seconds]
 */
export async function stopServer(installation, seconds = 3) {
  for (const mode of ['fast', 'immediate']) {
    if (!runningServer(installation.cluster)) return;
    const args = ['stop', '-D', installation.cluster, '-m', mode, '-t', String(seconds), '--silent'];
    await run(join(installation.binaries, 'pg_ctl'), args, { capture: true, ...asAccount(installation) });
  }
}
