import 'reflect-metadata';
import { ConsoleLogger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { demoLoginsText, loadDemo } from './demo/index.js';
import { readSettings, SettingsError, type ProcessRole } from './platform/config/index.js';
import { migrate } from './platform/database/index.js';
import { createHttpApp } from './platform/http/index.js';

/** Exit code for settings that cannot work (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;

/** Processes that load the demo: one of those that serve it. */
const DEMO_ROLES: readonly ProcessRole[] = ['all', 'api'];

try {
  const settings = readSettings(process.env);
  if (settings.role !== 'partner') await migrate(settings);
  const app = await createHttpApp(AppModule.with(settings), settings, new ConsoleLogger({ json: true }));
  app.enableShutdownHooks();
  if (settings.demo && DEMO_ROLES.includes(settings.role)) {
    await app.init();
    process.stdout.write(demoLoginsText(await loadDemo(app, settings.demoPassword)));
  }
  await app.listen({ port: settings.port, host: '127.0.0.1' });
  process.send?.({ type: 'ready', address: settings.appUrl });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = EXIT_CONFIG;
}
