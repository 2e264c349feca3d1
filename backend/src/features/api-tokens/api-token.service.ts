import { createHash, randomBytes } from 'node:crypto';
import type { ApiToken, ApiTokenInput, NewApiToken } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Caller } from '../../platform/access/index.js';
import { after, Clock, DAYS } from '../../platform/clock/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ownerOf } from '../users/index.js';
import { ApiTokenRepository, type TokenHolder } from './api-token.repository.js';

/** Lets secret scanners and people recognise a token for what it is. */
const PREFIX = 'kp_';

/** Tokens by which other programs act for a user: within chosen actions, in one region, until a day. */
@Injectable()
export class ApiTokenService {
  constructor(
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  list(caller: Caller): Promise<ApiToken[]> {
    return this.tokens.of(ownerOf(caller));
  }

  /**
   * Makes a token for the region the caller works in, or for none; its secret is told this one time.
   * @throws AppError `forbidden` where it would allow more than its owner may, `second_factor_missing` where its owner may
   * do nothing yet: who knows only the password must not get a token that outlasts the login
   */
  async create(caller: Caller, input: ApiTokenInput): Promise<NewApiToken> {
    if (caller.identity.secondFactorMissing) throw new AppError('second_factor_missing');
    const regionId = input.regionId?.toLowerCase() ?? null;
    if (regionId !== null && regionId !== caller.identity.regionId) throw new AppError('forbidden');
    const holder = new Caller({ ...caller.identity, regionId, roles: rolesIn(caller, regionId) });
    if (!input.actions.every((action) => holder.scopeFor(action))) throw new AppError('forbidden');

    const secret = PREFIX + randomBytes(32).toString('base64url');
    const id = uuidv7();
    const now = this.clock.now();
    await this.tokens.insert({
      id,
      secretHash: hashOf(secret),
      userId: ownerOf(caller),
      regionId,
      name: input.name.trim(),
      actions: input.actions,
      createdAt: now,
      expiresAt: after(now, input.days * DAYS),
    });
    const created = (await this.list(caller)).find((token) => token.id === id);
    if (!created) throw new AppError('conflict');
    return { ...created, secret };
  }

  /** The token is void at once. */
  async remove(caller: Caller, id: string): Promise<void> {
    if (!(await this.tokens.remove(ownerOf(caller), id))) throw new AppError('not_found');
  }

  /**
   * On whose behalf a program with this secret calls; null where it is forged, ended, or its user has no access any more.
   * What the user lost, the token lost too.
   */
  async callerOf(secret: string, requestId: string): Promise<Caller | null> {
    if (!secret.startsWith(PREFIX)) return null;
    const now = this.clock.now();
    const holder = await this.tokens.findHolder(hashOf(secret), now);
    if (!holder || (holder.regionId !== null && holder.role === null)) return null;
    const today = now.toISOString().slice(0, 10);
    if (holder.lastUsedOn !== today) await this.tokens.noteUse(holder.id, today);
    return callerFor(holder, requestId);
  }
}

function callerFor(holder: TokenHolder, requestId: string): Caller {
  return new Caller({
    userId: holder.userId,
    regionId: holder.regionId,
    roles: [...(holder.role ? [holder.role] : []), ...(holder.administrator ? (['administrator'] as const) : [])],
    personId: holder.personId,
    requestId,
    actions: holder.actions,
    credentialId: holder.id,
    secondFactorMissing: holder.administrator && !holder.secondFactor,
  });
}

/** Without a region only what the installation grants is left. */
function rolesIn(caller: Caller, regionId: string | null): Caller['identity']['roles'] {
  return regionId === null ? caller.identity.roles.filter((role) => role === 'administrator') : caller.identity.roles;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
