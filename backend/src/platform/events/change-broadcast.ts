import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Database } from '../database/index.js';
import { ChangeFeed, type Change } from './change-feed.js';
import { packChanges } from './change-messages.js';

/** Channel on which processes tell each other of committed changes. */
export const CHANGES_CHANNEL = 'changes';

/** Milliseconds in which changes are gathered into one announcement. */
const GATHER = 50;
const RETRY_AFTER = 1_000;
/** Changes kept while the database is away; more than these are told by the listeners' own reconnection. */
const MOST_KEPT = 10_000;

/**
 * Tells all processes what changed in this one, after the commit and in batches: NOTIFY holds a lock of the whole
 * database until its transaction ends, so it has no place in one that writes.
 */
@Injectable()
export class ChangeBroadcast implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(ChangeBroadcast.name);
  private gathered: Change[] = [];
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.subscription = this.feed.changes.subscribe((change) => {
      this.gathered.push(change);
      this.tellIn(GATHER);
    });
  }

  onApplicationShutdown(): void {
    this.subscription?.unsubscribe();
    clearTimeout(this.timer);
  }

  private tellIn(milliseconds: number): void {
    this.timer ??= setTimeout(() => void this.tell(), milliseconds);
  }

  private async tell(): Promise<void> {
    const changes = this.gathered;
    this.gathered = [];
    this.timer = undefined;
    try {
      await this.database.open('SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message', [
        CHANGES_CHANNEL,
        packChanges(changes),
      ]);
    } catch (error) {
      this.logger.warn({ msg: 'changes are announced later', reason: (error as Error).message });
      this.gathered = [...changes, ...this.gathered].slice(-MOST_KEPT);
      this.tellIn(RETRY_AFTER);
    }
  }
}
