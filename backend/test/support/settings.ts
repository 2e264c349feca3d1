import { readSettings, type Settings } from '../../src/platform/config/index.js';
import { TEST_SECRET, type TestDatabase } from './database.js';

/** Settings of a test on its own database. */
export function testSettings(database: TestDatabase, given: Partial<Settings> = {}): Settings {
  const settings = readSettings({
    DATABASE_URL: database.ownerUrl,
    DATABASE_APP_URL: database.appUrl,
    SECRET_KEY: TEST_SECRET.toString(),
    LOG_LEVEL: 'silent',
    DEMO: 'off',
    PORT: '0',
    ROLE: 'api',
    APP_URL: 'http://knotenpunkt.test',
    PUBLIC_URL: 'http://partner.knotenpunkt.test',
  });
  return { ...settings, ...given };
}
