import { open, rm } from 'node:fs/promises';
import { ArchiveError, restoreBackup, writeBackup } from '../platform/backup/index.js';
import type { Settings } from '../platform/config/index.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';

/** Writes a backup to a new file, readable by its owner only; a file begun and not finished is removed. */
export async function backup(settings: Settings, file: string): Promise<string> {
  const target = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(error.code === 'EEXIST' ? CLI_TEXTS.fileExists(file) : CLI_TEXTS.fileForbidden(file));
  });
  try {
    return CLI_TEXTS.backedUp(await writeBackup(settings.databaseUrl, target.createWriteStream()), file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await target.close();
  }
}

export async function restore(settings: Settings, file: string): Promise<string> {
  const source = await open(file, 'r').catch(() => undefined);
  if (!source) throw new CommandError(CLI_TEXTS.fileMissing(file));
  try {
    if (!(await source.stat()).isFile()) throw new CommandError(CLI_TEXTS.fileMissing(file));
    return CLI_TEXTS.restored(await restoreBackup(settings, source.createReadStream()));
  } catch (error) {
    if (error instanceof ArchiveError) throw new CommandError(CLI_TEXTS.refused[error.reason]);
    throw error;
  } finally {
    await source.close();
  }
}
