import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { RequestWithCaller } from '../access/index.js';

/**
 * One line a request. It names the route's pattern, never its address, because addresses carry tokens; neither body nor
 * client address is logged.
 */
export function logRequests(app: NestFastifyApplication, log: Logger): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request: RequestWithCaller, reply, done) => {
      log.info({
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
        userId: request.caller?.userId ?? undefined,
        regionId: request.caller?.identity.regionId ?? undefined,
      });
      done();
    });
}
