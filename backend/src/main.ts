import 'reflect-metadata';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { AppModule } from './app.module.js';
import { fillDemo } from './demo/index.js';
import { readSettings, runsJobs, type ProcessRole, type Settings } from './platform/config/index.js';
import { migrate } from './platform/database/index.js';
import { createHttpApp, listenAddress, serveAdminUi } from './platform/http/index.js';
import { createLog, logRequests, NestLog } from './platform/logging/index.js';
import { EXIT_CONFIG, startFailure } from './start-failure.js';
import { START_TEXTS } from './start.text.js';

/** Processes that serve the interface, migrate the database and load the demo. */
const SERVING: readonly ProcessRole[] = ['all', 'api'];

/**
 * Percent by which the heap may grow before it is cleared up. On a large machine V8 lets it become several times what is in use, and jobs
 * that pass through a hundred thousand rows leave much behind.
 */
const HEAP_GROWTH = 40;

const ADMIN_UI = join(import.meta.dirname, '../../admin-ui/dist');

async function start(settings: Settings): Promise<void> {
  if (runsJobs(settings.role)) setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  const serving = SERVING.includes(settings.role);
  const log = createLog(settings.logLevel);
  if (settings.role !== 'partner') await migrate(settings);
  const app = await createHttpApp(AppModule.with(settings), settings, new NestLog(log));
  logRequests(app, log);
  if (serving) await serveAdminUi(app, ADMIN_UI);
  app.enableShutdownHooks();
  if (settings.demo && serving) {
    await app.init();
    process.stdout.write(await fillDemo(app, settings));
  }
  await app.listen({ port: settings.port, host: listenAddress(settings.appUrl) });
  process.stdout.write(START_TEXTS.ready(settings.appUrl));
  process.send?.({ type: 'ready', address: settings.appUrl });
  // Started by another process, it ends with it.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}

let settings: Settings | undefined;
try {
  settings = readSettings(process.env);
  await start(settings);
} catch (error) {
  const sentence = startFailure(error, settings);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exit(EXIT_CONFIG);
}
