import { type Action, ACTIONS, type Session, type SessionRegion } from '@knotenpunkt/shared';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../../platform/access/index.js';
import { after } from '../../platform/clock/index.js';
import type { OpenSession } from './session.repository.js';
import { ABSOLUTE_TIMEOUT } from './session.timeouts.js';

type Region = OpenSession['regions'][number];

/** The region a request works in: the one asked for, else the one last entered, else the first. */
export function regionOf(session: OpenSession, wanted: string | null): Region | null {
  if (wanted !== null) return session.regions.find((region) => region.id === wanted) ?? null;
  return session.regions.find((region) => region.id === session.regionId) ?? session.regions[0] ?? null;
}

export function callerOf(session: OpenSession, region: Region | null, requestId: string | null): Caller {
  return new Caller({
    userId: session.user.id,
    regionId: region?.id ?? null,
    roles: [...(region ? [region.role] : []), ...(session.user.administrator ? (['administrator'] as const) : [])],
    personId: region?.personId ?? null,
    language: session.user.language,
    requestId,
    credentialId: session.id,
    secondFactorMissing: lacksSecondFactor(session),
  });
}

export function sessionOf(session: OpenSession, region: Region | null): Session {
  return {
    user: session.user,
    region: region && publicRegion(region),
    regions: session.regions.map(publicRegion),
    permissions: permissionsOf(session, region),
    secondFactorMissing: lacksSecondFactor(session),
    expiresAt: after(session.startedAt, ABSOLUTE_TIMEOUT).toISOString(),
  };
}

function permissionsOf(session: OpenSession, region: Region | null): Action[] {
  if (lacksSecondFactor(session)) return ['account.manage'];
  const caller = callerOf(session, region, null);
  return ACTIONS.filter((action) => caller.scopeFor(action));
}

/** Administrators must have a second factor. */
function lacksSecondFactor({ user }: OpenSession): boolean {
  return user.administrator && !user.secondFactor;
}

function publicRegion({ id, name, role, personId, demo }: Region): SessionRegion {
  return { id, name, role, personId, demo };
}

/** Names the region of one request, so that two tabs can work in two regions. */
export function wantedRegion(request: FastifyRequest): string | null {
  const header = request.headers['x-region'];
  return typeof header === 'string' && header !== '' ? header.toLowerCase() : null;
}
