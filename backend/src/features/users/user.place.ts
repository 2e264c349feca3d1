import type { RegionRole, UserInput } from '@knotenpunkt/shared';
import type { Caller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';

/** What an invitation opens: a region, the administration of the installation, or both. */
export type Place = { administrator: boolean } & ({ regionId: string; role: RegionRole } | { regionId: null; role: null });

/**
 * What the caller may give with this invitation.
 * @throws AppError `forbidden` beyond the caller's own reach, `invalid_input` where it would open nothing
 */
export function placeOf(caller: Caller, { regionId, role, ...input }: UserInput): Place {
  const administrator = input.administrator ?? false;
  const everywhere = caller.scopeFor('users.manage') === 'installation';
  const region = regionId?.toLowerCase() ?? (everywhere ? undefined : caller.regionId);
  if (!everywhere && (administrator || region !== caller.regionId)) throw new AppError('forbidden');
  if (region && role) return { administrator, regionId: region, role };
  if (region || role) throw missing(region ? 'role' : 'regionId');
  if (!administrator) throw missing('role');
  return { administrator, regionId: null, role: null };
}

function missing(path: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code: 'required' }] });
}
