import { Global, Module } from '@nestjs/common';
import { ChangeBroadcast } from './change-broadcast.js';
import { ChangeFeed } from './change-feed.js';
import { EventLog } from './event-log.js';
import { Timeline } from './timeline.js';

@Global()
@Module({ providers: [ChangeFeed, ChangeBroadcast, EventLog, Timeline], exports: [ChangeFeed, EventLog, Timeline] })
export class EventsPlatformModule {}
