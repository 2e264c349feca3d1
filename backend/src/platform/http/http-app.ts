import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FILE_MAX_BYTES } from '@knotenpunkt/shared';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Settings } from '../config/index.js';
import { AppError } from '../errors/index.js';
import { Metrics } from '../health/index.js';
import { OUTSIDE_API } from './outside-api.js';
import { problemOf } from './problem.filter.js';
import { serveRole } from './role-gate.js';

/** Largest JSON body. Files and imports have routes with limits of their own. */
const BODY_LIMIT = 1024 * 1024;

/** Media type of forms as browsers send them without a script. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Largest form: a text of 5,000 characters of which each takes nine bytes, and everything else. */
const FORM_LIMIT = 64 * 1024;

/** How long requests under way may take to finish once the process is asked to stop. */
const GRACE_MS = 5_000;

/** How long a request may take to arrive, with the largest file over a slow line; whoever drips bytes is cut off. */
const ARRIVAL_MS = 5 * 60_000;

/** The HTTP server under Nest: every request gets an id of ours, never one from outside. */
export function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_MS,
    trustProxy: settings.trustProxy,
    genReqId: () => uuidv7(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) => sendUnreadable(request, reply),
  });
}

/** An address the router cannot read is answered like one it does not know, without a word about the router. */
function sendUnreadable(request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(new AppError('route_not_found'), request.id);
  void reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
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
  app.setGlobalPrefix('api', { exclude: OUTSIDE_API });
  app.useBodyParser(FORM_TYPE, { bodyLimit: FORM_LIMIT });
  measureRequests(app);
  serveRole(app, settings.role);
  keepOutOfCaches(app);
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

/** Answers are private to who asked: no cache keeps them, except where a route says otherwise. */
function keepOutOfCaches(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, _payload, done) => {
      if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
      done();
    });
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
