import { isUnavailable } from './app-error.js';
import { translateDatabaseError } from './database-errors.js';

describe('errors of the database', () => {
  it.each([
    ['a starting server', { code: '57P03' }],
    ['too many connections', { code: '53300' }],
    ['a reset connection', { code: 'ECONNRESET' }],
    ['a reset connection, as TypeORM wraps it', { driverError: { code: 'ECONNRESET' } }],
    ['a lost connection', { message: 'Connection terminated unexpectedly' }],
    ['a connection used after it was lost', { message: 'Client has encountered a connection error and is not queryable' }],
    ['a transaction that was crossed to the last', { driverError: { code: '40P01' } }],
    ['a transaction on a lost connection', { name: 'QueryRunnerProviderAlreadyReleasedError', message: 'Database …' }],
  ])('mean for %s that it is away', (_, error) => {
    expect(isUnavailable(translateDatabaseError(error))).toBe(true);
  });

  it('stay as they are where they mean nothing to users', () => {
    const error = { code: '42601', message: 'syntax error' };
    expect(translateDatabaseError(error)).toBe(error);
  });
});
