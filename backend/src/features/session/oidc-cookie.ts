import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { Secrets } from '../../platform/secrets/index.js';
import type { OidcAttempt } from './oidc.service.js';

/** How long somebody may take to log in at the provider, in seconds. */
const LIFETIME = 600;

const PURPOSE = 'oidc-attempt';

/** Carries an attempt to the provider and back in the very browser that began it, sealed. */
@Injectable()
export class OidcCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(
    private readonly secrets: Secrets,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.secure = settings.appUrl.startsWith('https:');
    this.name = this.secure ? '__Host-knotenpunkt-oidc' : 'knotenpunkt-oidc';
  }

  set(reply: FastifyReply, attempt: OidcAttempt): void {
    const value = this.secrets.seal(PURPOSE, JSON.stringify(attempt)).toString('base64url');
    void reply.setCookie(this.name, value, { ...this.attributes(), maxAge: LIFETIME });
  }

  /** Reads the attempt and takes the cookie back: it serves once. Null where there is none or it is not ours. */
  take(request: FastifyRequest, reply: FastifyReply): OidcAttempt | null {
    const value = request.cookies[this.name];
    if (!value) return null;
    void reply.clearCookie(this.name, this.attributes());
    try {
      return JSON.parse(this.secrets.unseal(PURPOSE, Buffer.from(value, 'base64url'))) as OidcAttempt;
    } catch {
      return null;
    }
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
