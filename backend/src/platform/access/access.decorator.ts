import type { Action } from '@knotenpunkt/shared';
import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from './caller.js';

export const ACCESS = 'access';

/** What a route demands: an action of the permission table, or an open door with its reason. */
export type AccessRule = { action: Action } | { open: string };

/** The caller must be allowed this action. Every route has this or `OpenAccess`; a test walks them all. */
export const Access = (action: Action): MethodDecorator & ClassDecorator => SetMetadata<string, AccessRule>(ACCESS, { action });

/** Open to anybody; says why. The route answers for its own protection (a token, a rate limit). */
export const OpenAccess = (reason: string): MethodDecorator & ClassDecorator =>
  SetMetadata<string, AccessRule>(ACCESS, { open: reason });

export interface RequestWithCaller extends FastifyRequest {
  caller?: Caller;
}

/** The caller of this request, as resolved by the guard. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller | undefined => {
  return context.switchToHttp().getRequest<RequestWithCaller>().caller;
});
