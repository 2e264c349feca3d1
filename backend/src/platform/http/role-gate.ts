import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ProcessRole } from '../config/index.js';
import { PAGE_PATHS } from './outside-api.js';

/** What a process of each role answers, by the beginning of the path; the others are as if they were not there. */
const SERVED: Readonly<Record<ProcessRole, readonly string[]>> = {
  all: ['/'],
  api: ['/'],
  worker: ['/health/', '/metrics'],
  partner: ['/health/', ...PAGE_PATHS],
};

function isServed(role: ProcessRole, path: string): boolean {
  return SERVED[role].some((beginning) => path.startsWith(beginning));
}

/** Keeps the API of the staff away from processes that face the internet or only work. */
export function serveRole(app: NestFastifyApplication, role: ProcessRole): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (isServed(role, request.url)) done();
      else reply.callNotFound();
    });
}
