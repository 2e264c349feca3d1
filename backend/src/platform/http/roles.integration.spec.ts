import type { Problem } from '@knotenpunkt/shared';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { PROCESS_ROLES, type ProcessRole } from '../config/index.js';
import { isPagePath } from './outside-api.js';

describe('process roles', () => {
  let test: TestApp;

  afterEach(() => test.close());

  const answers: [ProcessRole, string, number][] = [
    ['api', '/api/session', 401],
    ['api', '/metrics', 200],
    ['api', '/barrierefreiheit', 200],
    ['worker', '/api/session', 404],
    ['worker', '/barrierefreiheit', 404],
    ['worker', '/metrics', 200],
    ['partner', '/barrierefreiheit', 200],
    ['partner', '/api/session', 404],
    ['partner', '/metrics', 404],
  ];

  it.each(PROCESS_ROLES)('%s answers what is its own', async (role) => {
    test = await startTestApp({ settings: { role } });
    expect((await test.as(null).request('GET', '/health/live')).status).toBe(200);
    for (const [, path, status] of answers.filter(([one]) => one === role)) {
      const answer = await test.as(null).request<Problem>('GET', path);
      expect([path, answer.status]).toEqual([path, status]);
      // What people ask for is answered on a page, wherever they ask.
      if (status === 404 && !isPagePath(path)) expect(answer.body.code).toBe('route_not_found');
    }
  });
});
