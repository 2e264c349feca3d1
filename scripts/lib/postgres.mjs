import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readJson, writeJson } from './json-file.mjs';
import { lockHolder, releaseLock, takeLock } from './lock.mjs';
import { freePort, portTrouble } from './ports.mjs';
import { Refusal } from './refusal.mjs';
import { accountFor, reaches } from './postgres/account.mjs';
import { binariesFor } from './postgres/binaries.mjs';
import { knownHome, makeHome, prepareDataDir, rememberedPort, rememberPort } from './postgres/home.mjs';
import { initialise, runningServer, startServer, stopServer } from './postgres/server.mjs';

/**
 * A running PostgreSQL with the database `knotenpunkt`.
 * @typedef {object} Cluster
 * @property {string} url connects as the owner: may make roles and trusted extensions, is no superuser
 * @property {string} superUrl connects as superuser to the database `postgres`
 * @property {number} port on 127.0.0.1
 * @property {string} home the folder of its files
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} restart starts it again after its process was killed
 * @property {Promise<void>} ended fulfilled when its present process ends without being asked to
 */

/** @typedef {{ superuser: string, owner: string }} Passwords */

/** How the folders of throwaway clusters begin. */
const THROWAWAY = 'knotenpunkt-throwaway-';

const lockFile = (/** @type {string} */ home) => join(home, 'lock.json');
const passwordFile = (/** @type {string} */ home) => join(home, 'passwords.json');

/**
 * Starts the PostgreSQL of a data folder, made on the first call. Only one process at a time
 * may hold it; one that was killed leaves a server behind, which is stopped first.
 * @param {{ dataDir: string, log: (line: string) => void }} options
 * @returns {Promise<Cluster>}
 * @throws {Refusal} where another living process holds it
 */
export async function ensureCluster({ dataDir, log }) {
  prepareDataDir(dataDir);
  const known = knownHome(dataDir);
  if (known && !existsSync(known)) {
    throw new Refusal(
      `The database of ${dataDir} lay in ${known}, which is gone; bring it back, or delete postgres.json in the data folder to begin with an empty one.`,
    );
  }
  const account = accountFor(known && join(known, 'cluster'));
  const home = known ?? makeHome(dataDir, account);
  if (!takeLock(lockFile(home))) {
    throw new Refusal(
      `Another process (${lockHolder(lockFile(home))}) already runs on the data folder ${dataDir}; stop it first or set DATA_DIR.`,
    );
  }
  try {
    if (relative(dataDir, home).startsWith('..'))
      log(`The user "${account?.name}" cannot reach ${dataDir}: PostgreSQL and its data lie in ${home}.`);
    const cluster = await open({ installation: installationIn(home, account, true), home, port: rememberedPort(dataDir) });
    rememberPort(dataDir, cluster.port);
    return cluster;
  } catch (error) {
    releaseLock(lockFile(home));
    throw error;
  }
}

/**
 * The PostgreSQL of a data folder while another living process runs it.
 * @param {string} dataDir
 * @returns {{ url: string } | undefined}
 */
export function runningCluster(dataDir) {
  const home = knownHome(dataDir);
  const server = home && lockHolder(lockFile(home)) !== undefined ? runningServer(join(home, 'cluster')) : undefined;
  return home && server ? { url: ownerUrl(server.port, readJson(passwordFile(home))) } : undefined;
}

/**
 * A PostgreSQL that `stop` removes with all its data.
 * @param {{ durable?: boolean }} [options] `durable`: writes to disk as the real one does, for measurements
 * @returns {Promise<Cluster>}
 */
export async function throwawayCluster({ durable = false } = {}) {
  const account = accountFor(undefined);
  const place = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && reaches(folder, account)) ?? tmpdir();
  await removeAbandoned(place);
  const home = mkdtempSync(join(place, THROWAWAY));
  chmodSync(home, 0o711);
  takeLock(lockFile(home));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const cluster = await open({ installation: installationIn(home, account, durable), home });
    const { stop } = cluster;
    return Object.assign(cluster, { stop: () => stop().then(remove) });
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Ends and removes throwaway clusters whose process was killed before it could.
 * @param {string} place
 */
async function removeAbandoned(place) {
  for (const name of readdirSync(place)) {
    const home = join(place, name);
    if (!name.startsWith(THROWAWAY) || statSync(home).uid !== process.getuid?.()) continue;
    if (!existsSync(lockFile(home)) || lockHolder(lockFile(home)) !== undefined) continue;
    await stopServer(installationIn(home, accountFor(join(home, 'cluster')), false));
    rmSync(home, { recursive: true, force: true });
  }
}

/**
 * @param {string} home
 * @param {import('./postgres/account.mjs').Account} account
 * @param {boolean} durable
 * @returns {import('./postgres/server.mjs').Installation}
 */
function installationIn(home, account, durable) {
  const binaries = binariesFor(home, account);
  return { binaries, cluster: join(home, 'cluster'), logFile: join(home, 'server.log'), account, durable };
}

/**
 * @param {{ installation: import('./postgres/server.mjs').Installation, home: string, port?: number }} options
 * @returns {Promise<Cluster>}
 */
async function open({ installation, home, port: wanted }) {
  await stopServer(installation);
  const passwords = existsSync(installation.cluster) ? readJson(passwordFile(home)) : await create(installation, home);
  refuseOtherVersion(installation);

  const port = wanted && !(await portTrouble(wanted, '127.0.0.1')) ? wanted : await freePort();
  let stopping = false;
  let started = Promise.resolve();
  const start = () => (started = launch());
  const launch = async () => {
    const child = await startServer(installation, port);
    cluster.ended = new Promise((resolve) => child.once('exit', () => stopping || resolve()));
  };
  const cluster = {
    url: ownerUrl(port, passwords),
    superUrl: `postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/postgres`,
    port,
    home,
    ended: Promise.resolve(),
    restart: start,
    stop: async () => {
      stopping = true;
      await started.catch(() => undefined);
      await stopServer(installation);
      releaseLock(lockFile(home));
    },
  };
  await start();
  return cluster;
}

/**
 * @param {import('./postgres/server.mjs').Installation} installation
 * @param {string} home
 * @returns {Promise<Passwords>}
 */
async function create(installation, home) {
  const passwords = { superuser: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') };
  writeJson(passwordFile(home), passwords, 0o600);
  await initialise(installation, [
    `ALTER ROLE postgres PASSWORD '${passwords.superuser}'`,
    `CREATE ROLE knotenpunkt LOGIN CREATEROLE PASSWORD '${passwords.owner}'`,
    'CREATE DATABASE knotenpunkt OWNER knotenpunkt',
  ]);
  return passwords;
}

/**
 * @param {number} port
 * @param {Passwords} passwords
 */
const ownerUrl = (port, passwords) => `postgres://knotenpunkt:${passwords.owner}@127.0.0.1:${port}/knotenpunkt`;

/** @param {import('./postgres/server.mjs').Installation} installation */
function refuseOtherVersion({ cluster, binaries }) {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const present = readFileSync(join(binaries, '..', 'share', 'postgresql', 'postgres.bki'), 'utf8').match(
    /^# PostgreSQL (\d+)/,
  )?.[1];
  if (made === present) return;
  throw new Refusal(
    `The database in ${cluster} was made by PostgreSQL ${made}, this version brings ${present}: back up with the version before, then restore here (docs/operations.md).`,
  );
}
