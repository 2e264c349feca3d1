import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../config/index.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What hangs on SECRET_KEY: each purpose has a key of its own, so that one can never stand in for another. */
@Injectable()
export class Secrets {
  private readonly master: Buffer;
  private readonly keys = new Map<string, Buffer>();

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'secretKey'>) {
    this.master = settings.secretKey;
  }

  /** HMAC-SHA-256 of the parts; their borders count, so that ("a", "bc") differs from ("ab", "c"). */
  mac(purpose: string, ...parts: (string | number)[]): Buffer {
    return createHmac('sha256', this.keyFor(purpose)).update(JSON.stringify(parts)).digest();
  }

  /** Encrypts for keeping in the database (AES-256-GCM, NIST SP 800-38D): nonce, tag, text. */
  seal(purpose: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.keyFor(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws Error where it was not sealed for this purpose under this key, or was changed */
  unseal(purpose: string, sealed: Buffer): string {
    const decipher = createDecipheriv(CIPHER, this.keyFor(purpose), sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Purposes are few and fixed: each key is derived once. */
  private keyFor(purpose: string): Buffer {
    const key = this.keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', this.master, '', purpose, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
