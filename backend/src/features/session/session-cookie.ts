import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { ABSOLUTE_TIMEOUT } from './session.timeouts.js';

/** The cookie of a login: 256 random bits, of which the database keeps only the hash. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.secure = settings.appUrl.startsWith('https:');
    // The prefix makes browsers insist on Secure, Path=/ and this very host (RFC 6265bis, 4.1.3.2).
    this.name = this.secure ? '__Host-knotenpunkt' : 'knotenpunkt';
  }

  /** The hash under which the login of this request is stored, or null where it has no cookie. */
  read(request: FastifyRequest): Buffer | null {
    const value = request.cookies[this.name];
    return value ? hashOf(value) : null;
  }

  /** Hands out a new cookie and returns its hash. */
  set(reply: FastifyReply): Buffer {
    const value = randomBytes(32).toString('base64url');
    void reply.setCookie(this.name, value, { ...this.attributes(), maxAge: ABSOLUTE_TIMEOUT / 1_000 });
    return hashOf(value);
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}

function hashOf(value: string): Buffer {
  return createHash('sha256').update(value).digest();
}
