import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { fillDemo } from '../demo/index.js';
import type { Settings } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import { createAdmin } from './account.commands.js';
import { backup, restore } from './archive.commands.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';
import { examine } from './doctor.js';
import { importRegister } from './register.command.js';
import { seedScale } from './scale.command.js';

/**
 * Carries out one command.
 * @returns what it has to say
 * @throws CommandError with the sentence why not
 */
export async function runCommand(settings: Settings, command: string | undefined, args: readonly string[]): Promise<string> {
  switch (command) {
    case 'migrate':
      return CLI_TEXTS.migrated(await migrate(settings));
    case 'seed':
      return seed(settings, args);
    case 'create-admin': {
      const [email, ...name] = args;
      if (!email || name.length === 0) throw new CommandError(CLI_TEXTS.missing(command, 'a mail address and a name'));
      return inApplication(settings, (app) => createAdmin(app, email, name.join(' ')));
    }
    case 'doctor':
      return doctor(settings);
    case 'register': {
      const [verb, file] = args;
      if (verb !== 'import') throw new CommandError(CLI_TEXTS.missing(command, 'the word import'));
      return importRegister(settings, file);
    }
    case 'backup':
      return backup(settings, fileOf(command, args));
    case 'restore':
      return restore(settings, fileOf(command, args));
    case undefined:
      return CLI_TEXTS.usage;
    default:
      throw new CommandError(`${CLI_TEXTS.unknown(command)}\n\n${CLI_TEXTS.usage}`);
  }
}

async function seed(settings: Settings, [option, scale]: readonly string[]): Promise<string> {
  if (option === undefined) return inApplication(settings, (app) => fillDemo(app, settings));
  if (option !== '--scale' || !scale) throw new CommandError(CLI_TEXTS.missing('seed --scale', 'a number of persons'));
  return seedScale(settings, scale);
}

function fileOf(command: string, [file]: readonly string[]): string {
  if (!file) throw new CommandError(CLI_TEXTS.missing(command, 'the name of a file'));
  return file;
}

async function doctor(settings: Settings): Promise<string> {
  const findings = await examine(settings);
  const report = findings.map(({ name, ok, detail }) => `${ok ? 'ok  ' : 'FAIL'} ${name}: ${detail}`).join('\n');
  if (findings.every(({ ok }) => ok)) return report;
  throw new CommandError(report);
}

/** The application without HTTP and without background work, on a migrated database. */
async function inApplication(settings: Settings, work: (app: INestApplicationContext) => Promise<string>): Promise<string> {
  await migrate(settings);
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...settings, role: 'api' }), { logger: ['error'] });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
