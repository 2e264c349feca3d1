import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

/** Finds out who sent a request. Implemented by the feature that keeps logins. */
export abstract class CallerResolver {
  /** Null where the request carries no valid credential. */
  abstract resolve(request: FastifyRequest): Promise<Caller | null>;
}
