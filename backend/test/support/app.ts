import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import type { FastifyRequest } from 'fastify';
import { AppModule } from '../../src/app.module.js';
import { CallerResolver, type Caller } from '../../src/platform/access/index.js';
import type { Settings } from '../../src/platform/config/index.js';
import { configureHttpApp, createAdapter, serveAdminUi } from '../../src/platform/http/index.js';
import { cloneDatabase, type TestDatabase } from './database.js';
import { testSettings } from './settings.js';

/** The whole application on a database of its own, listening on a free port. */
export interface TestApp {
  address: string;
  app: NestFastifyApplication;
  database: TestDatabase;
  /** Requests carry the next caller, as if it had logged in. */
  as: (caller: Caller | null) => Client;
  get: <T>(provider: Type<T> | (abstract new (...args: never[]) => T)) => T;
  close: () => Promise<void>;
}

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Client {
  /** Where its requests go and what names its caller, for those who send them in another way. */
  address: string;
  headers: Record<string, string>;
  /** Sends a form with a file. */
  send: <Body>(method: Method, url: string, form: FormData) => Promise<Answer<Body>>;
  /** The bytes of an answer. */
  download: (url: string) => Promise<{ status: number; headers: Headers; content: Buffer }>;
  request: <Body>(method: Method, url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer<Body>>;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Options {
  settings?: Partial<Settings>;
  /** Replaces providers by fakes. */
  override?: (module: TestingModuleBuilder) => TestingModuleBuilder;
  /** Database of another application, which it also lives on. */
  shared?: TestDatabase;
  /** Keep the real logins instead of the callers named by `as`. */
  realLogin?: boolean;
  /** For browsers: with the built interface, and the real logins. */
  browsers?: boolean;
}

/** The built interface. */
export const ADMIN_UI = join(import.meta.dirname, '../../../admin-ui/dist');

const CALLER_HEADER = 'x-test-caller';

/** Answers the caller a test named, by a number in a header. */
class NamedCallers extends CallerResolver {
  readonly callers: (Caller | null)[] = [];

  resolve(request: FastifyRequest): Promise<Caller | null> {
    return Promise.resolve(this.callers[Number(request.headers[CALLER_HEADER])] ?? null);
  }
}

export async function startTestApp(options: Options = {}): Promise<TestApp> {
  const { settings: given, override, shared, browsers = false, realLogin = browsers } = options;
  const database = shared ?? (await cloneDatabase());
  const settings = testSettings(database, given);
  const callers = new NamedCallers();
  let builder = Test.createTestingModule({ imports: [AppModule.with(settings)] });
  if (!realLogin) builder = builder.overrideProvider(CallerResolver).useValue(callers);
  if (override) builder = override(builder);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(createAdapter(settings), { logger: false });
  await configureHttpApp(app, settings);
  if (browsers) await serveAdminUi(app, ADMIN_UI);
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();

  return {
    address,
    app,
    database,
    get: (provider) => app.get(provider, { strict: false }),
    as: (caller) => clientOf(address, String(callers.callers.push(caller) - 1)),
    close: async () => {
      await app.close();
      if (!shared) await database.drop();
    },
  };
}

function clientOf(address: string, caller: string): Client {
  const fetched = (url: string, init: RequestInit & { headers?: Record<string, string> }): Promise<Response> =>
    fetch(address + url, { redirect: 'manual', ...init, headers: { [CALLER_HEADER]: caller, ...init.headers } });
  return {
    address,
    headers: { [CALLER_HEADER]: caller },
    async request<Body>(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
      return answerOf<Body>(
        await fetched(url, {
          method,
          headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      );
    },
    async send<Body>(method: Method, url: string, form: FormData) {
      return answerOf<Body>(await fetched(url, { method, body: form }));
    },
    async download(url) {
      const response = await fetched(url, {});
      return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
    },
  };
}

async function answerOf<Body>(response: Response): Promise<Answer<Body>> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as Body };
}
