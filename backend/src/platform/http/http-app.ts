import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FILE_MAX_BYTES } from '@knotenpunkt/shared';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Settings } from '../config/index.js';
import { Metrics } from '../health/index.js';
import { serveRole } from './role-gate.js';

/** Largest JSON body. Files and imports have routes with limits of their own. */
export const BODY_LIMIT = 1024 * 1024;

/** How long requests under way may take to finish once the process is asked to stop. */
const GRACE_MS = 5_000;

/** The HTTP server under Nest: every request gets an id of ours, never one from outside. */
export function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy,
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
  });
}

/** Builds the HTTP application; it does not listen yet. */
export async function createHttpApp(
  module: DynamicModule,
  settings: Settings,
  logger: LoggerService,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(settings), { logger, abortOnError: false });
  return configureHttpApp(app, settings);
}

/** Prefix, cookies and security headers; shared with the tests, which build the application around fakes. */
export async function configureHttpApp(app: NestFastifyApplication, settings: Settings): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'metrics'] });
  measureRequests(app);
  serveRole(app, settings.role);
  endConnectionsAfterGrace(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fileSize: FILE_MAX_BYTES + 1, fields: 0 }, throwFileSizeLimit: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: settings.appUrl.startsWith('https:'),
  });
  return app;
}

/**
 * A connection that a browser opened ahead and never used counts as busy: without an end it would keep the process from
 * stopping.
 */
function endConnectionsAfterGrace(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preClose', (done) => {
    setTimeout(() => server.server.closeAllConnections(), GRACE_MS).unref();
    done();
  });
}

function measureRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', (request, reply, done) => {
      metrics.request(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1_000);
      done();
    });
}
