import { Module } from '@nestjs/common';
import { SessionModule } from '../session/index.js';
import { UsersModule } from '../users/index.js';
import { AccountLinksController } from './account-links.controller.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';

@Module({
  imports: [UsersModule, SessionModule],
  controllers: [AccountController, AccountLinksController],
  providers: [AccountService],
})
export class AccountModule {}
