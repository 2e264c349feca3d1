import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Caller, CallerResolver } from '../../platform/access/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { AppError } from '../../platform/errors/index.js';
import { refuseForeignOrigin } from './foreign-origin.js';
import { SessionCookie } from './session-cookie.js';
import { callerOf, regionOf } from './session.mapper.js';
import { SessionService } from './session.service.js';

/** Names the region of one request, so that two tabs can work in two regions. */
const REGION_HEADER = 'x-region';

@Injectable()
export class SessionCallerResolver extends CallerResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookie: SessionCookie,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Caller | null> {
    const tokenHash = this.cookie.read(request);
    const session = tokenHash && (await this.sessions.find(tokenHash));
    if (!session) return null;
    refuseForeignOrigin(request, this.settings.appUrl);
    const wanted = wantedRegion(request);
    const region = regionOf(session, wanted);
    if (wanted && !region) throw new AppError('forbidden');
    return callerOf(session, region, request.id);
  }
}

export function wantedRegion(request: FastifyRequest): string | null {
  const header = request.headers[REGION_HEADER];
  return typeof header === 'string' && header !== '' ? header.toLowerCase() : null;
}
