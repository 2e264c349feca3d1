import { Global, Module } from '@nestjs/common';
import { MailCatcher } from './mail.catcher.js';
import { MailHealth } from './mail.health.js';
import { MailTransport } from './mail.transport.js';

@Global()
@Module({ providers: [MailTransport, MailCatcher, MailHealth], exports: [MailTransport, MailCatcher, MailHealth] })
export class MailModule {}
