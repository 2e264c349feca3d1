import type { INestApplicationContext } from '@nestjs/common';
import { SHIPPED_REGISTER, storeRegister } from '../features/register/index.js';
import type { Settings } from '../platform/config/index.js';
import { demoLoginsText } from './demo-logins.text.js';
import { loadDemo } from './demo.js';

/**
 * Loads the demo with the register its regions link to, which only the owner of the database may write.
 * @returns who can log in
 */
export async function fillDemo(app: INestApplicationContext, { databaseUrl, demoPassword }: Settings): Promise<string> {
  await storeRegister(databaseUrl, SHIPPED_REGISTER);
  return demoLoginsText(await loadDemo(app, demoPassword));
}
