import { SettingsError, type Settings } from './platform/config/index.js';
import { AppError } from './platform/errors/index.js';
import { START_TEXTS } from './start.text.js';

/** Exit code for settings that cannot work (EX_CONFIG of sysexits.h). */
export const EXIT_CONFIG = 78;

/** The one sentence for a start that failed for a reason its operator can mend; undefined for any other. */
export function startFailure(error: unknown, settings: Pick<Settings, 'port' | 'databaseUrl'> | undefined): string | undefined {
  if (error instanceof SettingsError) return error.message;
  const { code, message } = rootOf(error) as { code?: string; message?: string };
  const host = settings && URL.canParse(settings.databaseUrl) ? new URL(settings.databaseUrl).host : '';
  if (code === 'EADDRINUSE') return START_TEXTS.portTaken(settings?.port ?? 0);
  if (code === 'EACCES') return START_TEXTS.portForbidden(settings?.port ?? 0);
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03'].includes(code ?? ''))
    return START_TEXTS.databaseAway(host);
  if (REFUSALS.some((start) => code?.startsWith(start))) return START_TEXTS.databaseRefuses(host, message ?? '');
  return undefined;
}

/** Classes of PostgreSQL's codes: authorization, unknown database, missing rights. */
const REFUSALS = ['28', '3D', '42501'];

function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError) return rootOf(error.errors[0]);
  return error instanceof AppError && error.cause ? rootOf(error.cause) : (error ?? {});
}
