import { randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { isEmail } from 'class-validator';
import { v7 as uuidv7 } from 'uuid';
import { PasswordHasher, UserRepository } from '../features/users/index.js';
import { Caller } from '../platform/access/index.js';
import { Database } from '../platform/database/index.js';
import { AppError } from '../platform/errors/index.js';
import { CLI_TEXTS } from './cli.text.js';
import { CommandError } from './command-error.js';

/** Makes an administrator with a password of its own making, told once and stored as a hash only. */
export async function createAdmin(app: INestApplicationContext, email: string, name: string): Promise<string> {
  const address = email.toLowerCase();
  if (!isEmail(address)) throw new CommandError(CLI_TEXTS.notAnAddress(email));
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await app.get(PasswordHasher).hash(password);
  try {
    await app.get(Database).write(Caller.system(null), (tx) =>
      app.get(UserRepository).insert(tx, {
        id: uuidv7(),
        name,
        email: address,
        language: 'de',
        administrator: true,
        passwordHash,
        activatedAt: new Date(),
      }),
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'already_exists') throw new CommandError(CLI_TEXTS.mailTaken(address));
    throw error;
  }
  return CLI_TEXTS.adminCreated(address, password);
}
