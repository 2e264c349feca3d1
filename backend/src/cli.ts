import 'reflect-metadata';
import { CommandError } from './cli/command-error.js';
import { runCommand } from './cli/run-command.js';
import { readSettings, type Settings } from './platform/config/index.js';
import { EXIT_CONFIG, startFailure } from './start-failure.js';

const [command, ...args] = process.argv.slice(2);
let settings: Settings | undefined;
try {
  settings = readSettings(process.env);
  process.stdout.write(`${await runCommand(settings, command, args)}\n`);
} catch (error) {
  const sentence = error instanceof CommandError ? error.message : startFailure(error, settings);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = error instanceof CommandError ? 1 : EXIT_CONFIG;
}
