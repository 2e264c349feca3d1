import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import { SESSION_LIFETIME } from '../update-rounds/index.js';

const NAME = 'angaben';

/** Remembers for a while, and below one link only, that its code was typed in. The database holds but a hash of it. */
@Injectable()
export class UpdateCookie {
  private readonly secure: boolean;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.secure = settings.publicUrl.startsWith('https:');
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[NAME];
  }

  /** Lax, as the link may be opened from a mailbox in the web while the form is open. */
  set(reply: FastifyReply, token: string, value: string): void {
    void reply.setCookie(NAME, value, {
      path: `/u/${encodeURIComponent(token)}`,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.secure,
      maxAge: SESSION_LIFETIME / 1_000,
    });
  }
}
