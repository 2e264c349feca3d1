import type { Problem } from '@knotenpunkt/shared';
import { ApiProblem, ConflictError } from './problem.js';
import { currentRegion } from './region.js';

export const API = '/api';
/** Browsers refuse to finish larger requests (in bytes) after a page is left. */
const KEEPALIVE_LIMIT = 60_000;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: HeadersInit;
  signal?: AbortSignal;
  /** `false`: fails where nobody is logged in any more. */
  asksForLogin?: boolean;
}

/** What to do when the session ended meanwhile: resolves once somebody is logged in again. */
type LogInAgain = () => Promise<void>;
let logInAgain: LogInAgain | undefined;

/** From then on a request that meets an ended session waits for `handler` and is sent again. */
export function onSessionEnded(handler: LogInAgain | undefined): void {
  logInAgain = handler;
}

/** Sends a request to `path` below `/api` and answers the parsed body. Throws {@link ApiProblem}. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const response = await send(path, options);
  return (await parse(response)) as T;
}

/** Like {@link request}, for those who need the headers as well. */
export function send(path: string, options: RequestOptions = {}): Promise<Response> {
  return answerOf(() => attempt(path, options), options.asksForLogin);
}

/** The answer to what `attempt` sends, which is sent again where the session had ended. Throws {@link ApiProblem}. */
export async function answerOf(attempt: () => Promise<Response>, asksForLogin = true): Promise<Response> {
  const response = await attempt();
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'not_logged_in' && logInAgain && asksForLogin) {
    await logInAgain();
    return answerOf(attempt, asksForLogin);
  }
  throw problem;
}

export async function parse(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

async function attempt(path: string, { method = 'GET', body, headers, signal }: RequestOptions): Promise<Response> {
  const content = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await fetch(API + path, {
      method,
      headers: headersOf(headers, content),
      body: content,
      signal,
      keepalive: method !== 'GET' && (content?.length ?? 0) < KEEPALIVE_LIMIT,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem({ code: 'unreachable' });
  }
}

export function headersOf(given?: HeadersInit, content?: string): Headers {
  const headers = new Headers(given);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (content !== undefined) headers.set('Content-Type', 'application/json');
  const region = currentRegion();
  if (region) headers.set('X-Region', region);
  return headers;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = await response.json().catch(() => undefined);
  if (!isProblem(problem))
    return new ApiProblem({ code: response.status >= 502 ? 'unreachable' : 'unexpected', status: response.status });
  return problem.code === 'stale_version' ? new ConflictError(problem) : new ApiProblem(problem);
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
