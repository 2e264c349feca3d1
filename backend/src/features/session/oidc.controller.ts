import type { LoginProvider } from '@knotenpunkt/shared';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenAccess } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { OidcCookie } from './oidc-cookie.js';
import { OidcService } from './oidc.service.js';
import { SessionDoor } from './session-door.js';

/** Logging in at a service of the house. These are pages a browser visits, so errors lead to the login page. */
@Controller('session')
export class OidcController {
  constructor(
    private readonly providers: OidcService,
    private readonly cookie: OidcCookie,
    private readonly door: SessionDoor,
  ) {}

  @Get('providers')
  @OpenAccess('the login page offers them')
  list(): LoginProvider[] {
    return this.providers.providers();
  }

  @Get('oidc/:id')
  @OpenAccess('leads to the provider and changes nothing')
  async begin(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await leadingBack(reply, async () => {
      const { url, attempt } = await this.providers.begin(id);
      this.cookie.set(reply, attempt);
      return url;
    });
  }

  @Get('oidc/:id/callback')
  @OpenAccess('the provider vouches for the user; state, nonce and PKCE bind it to the browser that began')
  async finish(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await leadingBack(reply, async () => {
      const attempt = this.cookie.take(request, reply);
      if (!attempt) throw new AppError('login_failed');
      const user = await this.providers.finish(id, request.url.split('?')[1] ?? '', attempt);
      await this.door.enter(user.id, reply);
      return '/';
    });
  }
}

/** Sends the browser on to where `work` says, or to the login page with the code of what went wrong. */
async function leadingBack(reply: FastifyReply, work: () => Promise<string>): Promise<void> {
  const target = await work().catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code === 'not_found') throw error;
    return `/anmelden?problem=${error.code}`;
  });
  void reply.header('cache-control', 'no-store').redirect(target, 303);
}
