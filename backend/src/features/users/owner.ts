import type { Caller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';

/**
 * The user whose own things these are.
 * @throws AppError `forbidden` for callers that are nobody
 */
export function ownerOf(caller: Caller): string {
  if (caller.userId === null) throw new AppError('forbidden');
  return caller.userId;
}
