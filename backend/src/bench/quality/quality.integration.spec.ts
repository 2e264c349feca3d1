import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { loadDemo } from '../../demo/index.js';
import { measureQuality } from './quality-run.js';

describe('quality of the search', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await startTestApp();
    await loadDemo(test.app, undefined);
  });

  afterAll(() => test.close());

  it('has what is sought among the first five, however it was typed', async () => {
    const { asked, right, missed } = await measureQuality(test.app, 500);
    expect(asked).toBe(500);
    expect({
      enough: right / asked >= 0.95,
      missed: missed.map(({ typed, sought }) => `${typed} → ${sought.name}`),
    }).toMatchObject({
      enough: true,
    });
  });
});
