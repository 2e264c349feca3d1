import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

/** Finds out who sent a request. Implemented by the feature that keeps logins. */
export abstract class CallerResolver {
  /**
   * Null where the request carries no valid credential.
   * @param manner `watching`: the request is still open and only looked after, which does not count as use of the login
   */
  abstract resolve(request: FastifyRequest, manner?: 'using' | 'watching'): Promise<Caller | null>;
}
