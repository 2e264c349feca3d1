import { readFile } from 'node:fs/promises';
import { registerEntriesOf, RegisterError, SHIPPED_REGISTER, storeRegister } from '../features/register/index.js';
import type { Settings } from '../platform/config/index.js';
import { migrate } from '../platform/database/index.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';

/** Most places of a file that are named at once. */
const NAMED = 20;

/**
 * Brings the register up to date from a file, or from what this version brings along. The same file again changes nothing.
 * @throws CommandError with what is wrong; nothing is changed then
 */
export async function importRegister(settings: Settings, file: string | undefined): Promise<string> {
  await migrate(settings);
  try {
    const entries = file === undefined ? SHIPPED_REGISTER : await registerEntriesOf(await jsonOf(file));
    return CLI_TEXTS.registerImported(await storeRegister(settings.databaseUrl, entries));
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    throw new CommandError(CLI_TEXTS.registerRefused[error.reason](error.found.slice(0, NAMED).join(', ')));
  }
}

async function jsonOf(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(CLI_TEXTS.fileMissing(file));
  });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError(CLI_TEXTS.notJson(file));
  }
}
