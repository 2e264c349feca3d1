import { SettingsError } from './platform/config/index.js';
import { AppError } from './platform/errors/index.js';
import { startFailure } from './start-failure.js';

const settings = { port: 80, databaseUrl: 'postgres://owner:geheim@db.example:5432/knotenpunkt' };
const failing = (code: string, message = '') => Object.assign(new Error(message), { code });

describe('startFailure', () => {
  it('names every wrong setting', () => {
    expect(startFailure(new SettingsError(['PORT: x', 'ROLE: y']), undefined)).toBe('Wrong settings:\n  PORT: x\n  ROLE: y');
  });

  it.each([
    [failing('EADDRINUSE'), 'Port 80 is taken'],
    [failing('EACCES'), 'may not listen on port 80'],
    [failing('ECONNREFUSED'), 'db.example:5432 does not answer'],
    [new AggregateError([failing('ECONNREFUSED')]), 'does not answer'],
    [new AppError('unavailable', { cause: failing('ETIMEDOUT') }), 'does not answer'],
    [failing('28P01', 'password authentication failed'), 'refuses: password authentication failed'],
  ])('is one sentence: %s', (error, sentence) => {
    const text = startFailure(error, settings) ?? '';
    expect(text).toContain(sentence);
    expect(text).not.toContain('geheim');
  });

  it('leaves what nobody foresaw to be thrown', () => {
    expect(startFailure(new Error('bug'), settings)).toBeUndefined();
    expect(startFailure(undefined, settings)).toBeUndefined();
  });
});
