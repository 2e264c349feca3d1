import { Global, Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed.js';
import { EventLog } from './event-log.js';
import { Timeline } from './timeline.js';

@Global()
@Module({ providers: [ChangeFeed, EventLog, Timeline], exports: [ChangeFeed, EventLog, Timeline] })
export class EventsPlatformModule {}
