import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/index.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses what another site makes a browser send: cookies go along with it. Programs send neither header and
 * have no cookies to abuse.
 * @throws AppError `foreign_origin`
 */
export function refuseForeignOrigin(request: FastifyRequest, appUrl: string): void {
  if (SAFE_METHODS.includes(request.method)) return;
  const { 'sec-fetch-site': site, origin } = request.headers;
  const foreign = site !== undefined ? site !== 'same-origin' && site !== 'none' : isForeign(origin, request.host, appUrl);
  if (foreign) throw new AppError('foreign_origin');
}

function isForeign(origin: string | undefined, host: string, appUrl: string): boolean {
  if (origin === undefined || origin === new URL(appUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
