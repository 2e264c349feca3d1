import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Problem } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('the HTTP application', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
  });

  afterAll(() => test.close());

  /** An address as it is, which fetch would tidy up. */
  async function getRaw(path: string): Promise<{ status: number | undefined; body: string }> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const { hostname, port } = new URL(test.address);
      request({ hostname, port, path }, resolve).once('error', reject).end();
    });
    return { status: response.statusCode, body: await text(response) };
  }

  it.each(['/api/organisations', '/api/today', '/api/nothing'])('keeps %s out of caches', async (path) => {
    const caller = await makeCaller(test.database, await makeRegion(test.database));
    const { headers } = await test.as(caller).request('GET', path);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/%', '/api/%ff', `/api/organisations/${'x'.repeat(300)}`])('knows no address like %s', async (path) => {
    const { status, body } = await getRaw(path);
    const problem = JSON.parse(body) as Problem;
    expect([status, problem.code]).toEqual([404, 'route_not_found']);
    expect(body).not.toMatch(/FST_|fastify/i);
  });

  it('gives a request an end to arrive by', () => {
    expect(test.app.getHttpServer().requestTimeout).toBeGreaterThan(0);
  });
});
