import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { REGION_ROLES, scopeOf, type Action, type Problem, type Role } from '@knotenpunkt/shared';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS, type AccessRule } from '../../src/platform/access/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { browserOf, loginAs, type Browser } from '../support/login.js';
import { makeRegion } from '../support/regions.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Route {
  method: Method;
  path: string;
  rule: AccessRule | undefined;
}

/** For machines that watch the installation, and for people with a link. */
const OUTSIDE_API = /^(health\/|metrics$|[at]\/|impressum$|datenschutz$|barrierefreiheit$)/;

const SOME_ID = '0199d1d4-0000-7000-8000-00000000cccc';
type GuardedRoute = Route & { rule: { action: Action } };

const ROLES: readonly Role[] = [...REGION_ROLES, 'administrator'];

describe('access to every route', () => {
  let test: TestApp;
  let routes: Route[];
  const logins = new Map<Role, Browser>();

  beforeAll(async () => {
    test = await startTestApp({ realLogin: true });
    routes = declaredRoutes(test);
    const region = await makeRegion(test.database);
    for (const role of REGION_ROLES) logins.set(role, await loginAs(test, { regions: { [region]: role } }));
    logins.set('administrator', await loginAs(test, { administrator: true }));
  });

  afterAll(() => test.close());

  /** Sends an empty request as far as the guard; what comes after refuses it. Answers the code of the refusal. */
  const knock = async (browser: Browser, { method, path }: Route): Promise<string> => {
    const body = method === 'GET' || method === 'DELETE' ? '' : '{}';
    const asked = request(test.address + path.replaceAll(/:\w+/g, SOME_ID), {
      method,
      agent: false,
      headers: { cookie: browser.cookie() ?? '', ...(body && { 'content-type': 'application/json' }) },
    });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    if (answer.headers['content-type']?.startsWith('application/problem+json')) return ((await json(answer)) as Problem).code;
    // A stream of changes would go on for ever.
    answer.destroy();
    return 'answered';
  };

  const guarded = (): GuardedRoute[] =>
    routes.filter((route): route is GuardedRoute => route.rule !== undefined && 'action' in route.rule);

  it('is declared, for each route the server answers', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !route.rule).map((route) => `${route.method} ${route.path}`)).toEqual([]);
    const open = routes.flatMap(({ rule }) => (rule && 'open' in rule ? [rule.open] : []));
    for (const reason of open) expect(reason.length).toBeGreaterThan(10);
  });

  it('is closed to whoever is not logged in', async () => {
    for (const route of guarded())
      expect([route.method, route.path, await knock(browserOf(test), route)]).toEqual([
        route.method,
        route.path,
        'not_logged_in',
      ]);
  });

  it('is open to exactly the roles of the permission table', async () => {
    for (const route of guarded().filter((candidate) => !endsLogin(candidate))) {
      for (const [role, browser] of logins) {
        const allowed = scopeOf(route.rule.action, [role]) !== undefined;
        const code = await knock(browser, route);
        // Behind an open door a service may still refuse; behind a closed one there is no other answer.
        const asDeclared = allowed ? code !== 'not_logged_in' : code === 'forbidden';
        expect([role, route.method, route.path, code, asDeclared]).toEqual([role, route.method, route.path, code, true]);
      }
    }
  });

  it('is printed as a matrix', () => {
    const lines = guarded().map(({ method, path, rule }) => {
      const scopes = ROLES.map((role) => (scopeOf(rule.action, [role]) ?? '–').padEnd(12));
      return `${method.padEnd(6)} ${path.padEnd(46)} ${rule.action.padEnd(22)} ${scopes.join(' ')}`;
    });
    const head = `${''.padEnd(76)} ${ROLES.map((role) => role.padEnd(12)).join(' ')}`;
    process.stdout.write(`\n${[head, ...lines.sort()].join('\n')}\n`);
    expect(lines).toHaveLength(guarded().length);
  });
});

/** These would end the very login the other requests need. */
function endsLogin({ method, path }: Route): boolean {
  return method === 'DELETE' && path === '/api/session';
}

/** All handlers of all controllers with their declaration, as the guard reads it. */
function declaredRoutes({ app }: TestApp): Route[] {
  const scanner = new MetadataScanner();
  const reflector = app.get(Reflector);
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as new () => Record<string, () => unknown>;
      const handlers = scanner
        .getAllMethodNames(controller.prototype as object)
        .map((name) => controller.prototype[name] as Handler);
      return handlers
        .filter((handler) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .map((handler) => ({
          method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Method,
          path: addressOf(controller, handler),
          rule: reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler, controller]),
        }));
    });
}

type Handler = () => unknown;

function addressOf(controller: object, handler: Handler): string {
  const parts = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)] as string[];
  const path = parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');
  return OUTSIDE_API.test(path) ? `/${path}` : `/api/${path}`;
}
