import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Turns passwords into hashes in PHC string format, and compares. */
@Injectable()
export class PasswordHasher {
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  /** Takes the same time where there is no hash, so that an unknown address cannot be told by the clock. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('no account has this password');
    const right = await verify(stored ?? (await this.decoy), password.normalize('NFC'));
    return right && stored !== null;
  }
}
