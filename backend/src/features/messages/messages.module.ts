import { Module } from '@nestjs/common';
import { MessageKinds } from './message.kinds.js';
import { MessageRepository } from './message.repository.js';
import { Messages } from './message.service.js';

@Module({ providers: [Messages, MessageKinds, MessageRepository], exports: [Messages, MessageKinds] })
export class MessagesModule {}
