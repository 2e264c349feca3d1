import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onPath } from './on-path.mjs';
import { freePort } from './ports.mjs';
import { endChild, until } from './processes.mjs';
import { Refusal } from './refusal.mjs';

/**
 * A Redis for tests that keeps nothing: the one of REDIS_URL, or one of the system's programs
 * on a free loopback port.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | undefined>} undefined where there is none
 */
export async function throwawayRedis() {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: async () => undefined };
  const program = onPath(['redis-server', 'valkey-server']);
  if (!program) return undefined;

  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  const stop = async () => {
    await endChild(child, { seconds: 5 });
    rmSync(folder, { recursive: true, force: true });
  };
  if (await until(() => answers(port), 10)) return { url: `redis://127.0.0.1:${port}`, stop };
  await stop();
  throw new Refusal(`${program} did not start on port ${port} within 10 seconds.`);
}

/** @param {number} port */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
