import 'reflect-metadata';
import { join } from 'node:path';
import { AppModule } from './app.module.js';
import { fillDemo } from './demo/index.js';
import { readSettings, type ProcessRole, type Settings } from './platform/config/index.js';
import { migrate } from './platform/database/index.js';
import { createHttpApp, listenAddress, serveAdminUi } from './platform/http/index.js';
import { createLog, logRequests, NestLog } from './platform/logging/index.js';
import { EXIT_CONFIG, startFailure } from './start-failure.js';
import { START_TEXTS } from './start.text.js';

/** Processes that serve the interface, migrate the database and load the demo. */
const SERVING: readonly ProcessRole[] = ['all', 'api'];

const ADMIN_UI = join(import.meta.dirname, '../../admin-ui/dist');

async function start(settings: Settings): Promise<void> {
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
