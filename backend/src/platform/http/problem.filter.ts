import { PROBLEM_STATUS, type Problem, type ProblemCode } from '@knotenpunkt/shared';
import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, translateDatabaseError } from '../errors/index.js';

/** Codes for what the framework refuses before any of our code runs. */
const CODE_OF_STATUS: Record<number, ProblemCode> = {
  400: 'malformed_json',
  404: 'route_not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_type',
  429: 'too_many_requests',
};

/** Turns every error into problem details (RFC 9457). What is not foreseen says nothing of its inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(thrown, request.id);
    if (problem.status >= 500) this.logger.error({ requestId: request.id, code: problem.code, err: rootOf(thrown) });
    if (reply.sent) return;
    const retryAfter = thrown instanceof AppError ? thrown.details.retryAfter : undefined;
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}

export function problemOf(thrown: unknown, requestId: string): Problem {
  const error = translateDatabaseError(thrown);
  if (error instanceof AppError) {
    const { values, fields, current } = error.details;
    return {
      ...problem(error.code, requestId),
      ...(values && { values }),
      ...(fields && { fields }),
      ...(current !== undefined && { current }),
    };
  }
  return problem(CODE_OF_STATUS[statusOf(error)] ?? 'internal', requestId);
}

function problem(code: ProblemCode, requestId: string): Problem {
  return { type: `urn:knotenpunkt:problem:${code}`, title: code, status: PROBLEM_STATUS[code], code, requestId };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  return (error as { statusCode?: number } | null)?.statusCode ?? 500;
}

function rootOf(thrown: unknown): unknown {
  return thrown instanceof AppError && thrown.cause ? thrown.cause : thrown;
}
