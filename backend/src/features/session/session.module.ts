import { Global, Module } from '@nestjs/common';
import { CallerResolver } from '../../platform/access/index.js';
import { UsersModule } from '../users/index.js';
import { SessionCallerResolver } from './session-caller.resolver.js';
import { SessionController } from './session.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';

/** Global, because the guard of every route asks it who is calling. */
@Global()
@Module({
  imports: [UsersModule],
  controllers: [SessionController],
  providers: [SessionService, SessionRepository, SessionCookie, { provide: CallerResolver, useClass: SessionCallerResolver }],
  exports: [CallerResolver],
})
export class SessionModule {}
