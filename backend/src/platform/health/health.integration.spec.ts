import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { Health, type HealthReport } from './index.js';

describe('health', () => {
  let test: TestApp;

  beforeEach(async () => {
    test = await startTestApp();
  });

  afterEach(() => test.close());

  const ready = () => test.as(null).request<HealthReport>('GET', '/health/ready');

  it('is alive and ready', async () => {
    expect((await test.as(null).request('GET', '/health/live')).status).toBe(200);
    const { status, body } = await ready();
    expect([status, body.checks.database]).toEqual([200, { state: 'ok' }]);
  });

  it('serves while something waits, and says what', async () => {
    test.get(Health).register('waiting', () => Promise.resolve({ state: 'degraded', code: 'no_smtp' }));
    const { status, body } = await ready();
    expect([status, body.state, body.checks.waiting]).toEqual([200, 'degraded', { state: 'degraded', code: 'no_smtp' }]);
  });

  it('says that mail waits where no server is set, and that background work goes on', async () => {
    const { body } = await ready();
    expect(body.checks).toMatchObject({ mail: { state: 'degraded', code: 'no_mail_server' }, queues: { state: 'ok' } });
    const { body: figures } = await test.as(null).request<string>('GET', '/metrics');
    expect(figures).toContain('knotenpunkt_outbox_rows 0');
  });

  it('is not ready where a check fails', async () => {
    test.get(Health).register('broken', () => Promise.reject(new Error('secret words')));
    const { status, body } = await ready();
    expect([status, body.checks.broken]).toEqual([503, { state: 'down', code: 'unreachable' }]);
    expect(JSON.stringify(body)).not.toContain('secret');
  });

  it('counts requests by route pattern', async () => {
    await test.as(null).request('GET', '/api/organisations/0199d1d4-0000-7000-8000-000000000000');
    const { body } = await test.as(null).request<string>('GET', '/metrics');
    expect(body).toContain('route="/api/organisations/:id",status="401"');
  });
});
