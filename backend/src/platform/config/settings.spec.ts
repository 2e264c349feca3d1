import { readSettings } from './settings.js';
import { SettingsError } from './settings.error.js';

const required = { DATABASE_URL: 'postgres://owner@db.example/knotenpunkt', SECRET_KEY: 'k'.repeat(32) };

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe('settings', () => {
  it('need a database and a secret key, nothing else', () => {
    expect(readSettings(required)).toMatchObject({
      port: 3000,
      appUrl: 'http://localhost:3000',
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      role: 'all',
      demo: false,
      mailAllow: ['*@*.example'],
      logLevel: 'info',
      redisUrl: undefined,
      smtpUrl: undefined,
    });
    expect(problemsOf({})).toEqual(['DATABASE_URL: is required', 'SECRET_KEY: is required, at least 32 bytes']);
  });

  it('name all that is wrong at once', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://x',
      SECRET_KEY: 'short',
      PORT: '80000',
      ROLE: 'boss',
      REDIS_URL: 'nowhere',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map((problem) => problem.split(':')[0])).toEqual(
      expect.arrayContaining(['DATABASE_URL', 'SECRET_KEY', 'PORT', 'ROLE', 'REDIS_URL', 'LOG_LEVEL']),
    );
    expect(problems).toHaveLength(6);
  });

  it('never repeat the secret key', () => {
    expect(problemsOf({ ...required, SECRET_KEY: 'geheim' }).join()).not.toContain('geheim');
  });

  it('count the bytes of the secret key, not its letters', () => {
    expect(problemsOf({ ...required, SECRET_KEY: 'ä'.repeat(16) })).toEqual([]);
  });

  it.each([
    ['auto', '1', true],
    ['auto', '', false],
    ['on', '', true],
    ['off', '1', false],
  ])('DEMO=%s with EMBEDDED=%s loads the demo: %s', (DEMO, EMBEDDED, demo) => {
    expect(readSettings({ ...required, DEMO, EMBEDDED }).demo).toBe(demo);
  });

  it('take addresses without their last slash and the partner pages’ address from the application’s', () => {
    const settings = readSettings({ ...required, APP_URL: 'https://kp.agentur.example/' });
    expect([settings.appUrl, settings.publicUrl]).toEqual(['https://kp.agentur.example', 'https://kp.agentur.example']);
  });

  it('read lists of recipients and trusted proxies', () => {
    const settings = readSettings({ ...required, MAIL_ALLOW: '*@agentur.example, eva@amt.example', TRUST_PROXY: '10.0.0.0/8' });
    expect(settings.mailAllow).toEqual(['*@agentur.example', 'eva@amt.example']);
    expect(settings.trustProxy).toBe('10.0.0.0/8');
  });
});
