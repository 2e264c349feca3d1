import { Global, Module } from '@nestjs/common';
import { CallerResolver } from '../../platform/access/index.js';
import { ApiTokensModule } from '../api-tokens/index.js';
import { SecondFactorModule } from '../second-factor/index.js';
import { UsersModule } from '../users/index.js';
import { LoginLinkRepository } from './login-link.repository.js';
import { LoginLinkService } from './login-link.service.js';
import { LoginService } from './login.service.js';
import { OidcCookie } from './oidc-cookie.js';
import { OidcController } from './oidc.controller.js';
import { OidcService } from './oidc.service.js';
import { SessionCallerResolver } from './session-caller.resolver.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionDoor } from './session-door.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';

/** Global, because the guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [UsersModule, SecondFactorModule, ApiTokensModule],
  controllers: [SessionController, OidcController],
  providers: [
    LoginLinkRepository,
    LoginLinkService,
    LoginService,
    OidcCookie,
    OidcService,
    SessionCookie,
    SessionDoor,
    SessionRepository,
    SessionService,
    { provide: CallerResolver, useClass: SessionCallerResolver },
  ],
  exports: [CallerResolver, SessionDoor, SessionService],
})
export class SessionModule {}
