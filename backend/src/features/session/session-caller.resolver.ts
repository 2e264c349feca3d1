import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, CallerResolver } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ApiTokenService } from '../api-tokens/index.js';
import { SessionDoor } from './session-door.js';
import { callerOf, regionOf, wantedRegion } from './session.mapper.js';

/** Who sent a request: a program with a token, or a browser with a login. A token in the header always counts first. */
@Injectable()
export class SessionCallerResolver extends CallerResolver {
  constructor(
    private readonly door: SessionDoor,
    private readonly tokens: ApiTokenService,
  ) {
    super();
  }

  resolve(request: FastifyRequest, manner?: 'using' | 'watching'): Promise<Caller | null> {
    const { authorization } = request.headers;
    return authorization === undefined ? this.byCookie(request, manner) : this.byToken(request, authorization);
  }

  private async byToken(request: FastifyRequest, authorization: string): Promise<Caller | null> {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
    const caller = secret ? await this.tokens.callerOf(secret, request.id) : null;
    const wanted = wantedRegion(request);
    if (caller && wanted !== null && wanted !== caller.identity.regionId) throw new AppError('forbidden');
    return caller;
  }

  private async byCookie(request: FastifyRequest, manner?: 'using' | 'watching'): Promise<Caller | null> {
    const session = await this.door.find(request, manner);
    if (!session) return null;
    const wanted = wantedRegion(request);
    const region = regionOf(session, wanted);
    if (wanted !== null && !region) throw new AppError('forbidden');
    return callerOf(session, region, request.id);
  }
}
