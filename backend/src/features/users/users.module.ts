import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/index.js';
import { ColleagueController } from './colleague.controller.js';
import { ColleagueRepository } from './colleague.repository.js';
import { ColleagueService } from './colleague.service.js';
import { LinkMails } from './link.mails.js';
import { PasswordHasher } from './password-hasher.js';
import { UserController } from './user.controller.js';
import { UserMails } from './user.mails.js';
import { UserRepository } from './user.repository.js';
import { UserService } from './user.service.js';

@Module({
  imports: [MessagesModule],
  controllers: [UserController, ColleagueController],
  providers: [ColleagueRepository, ColleagueService, LinkMails, PasswordHasher, UserMails, UserRepository, UserService],
  exports: [PasswordHasher, UserMails, UserRepository],
})
export class UsersModule {}
