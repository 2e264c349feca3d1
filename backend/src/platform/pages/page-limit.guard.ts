import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { MINUTES } from '../clock/index.js';
import { RateLimiter, type Limit } from '../rate-limit/index.js';

/** Gateways follow every link of every mail of their house, several times; what is kept out here is a flood. */
const PER_NETWORK: Limit = { name: 'page-network', attempts: 2_000, within: 15 * MINUTES };

const PER_LINK: Limit = { name: 'page-link', attempts: 200, within: 15 * MINUTES };

/** Counts what is asked of pages without login: by network, and by link, wherever it is opened. */
@Injectable()
export class PageLimitGuard implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { ip, params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { token?: string } }>>();
    await this.limiter.count(PER_NETWORK, ip);
    if (params.token !== undefined) await this.limiter.count(PER_LINK, params.token);
    return true;
  }
}
