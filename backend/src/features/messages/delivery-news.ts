import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { ChangeFeed } from '../../platform/events/index.js';

/** Milliseconds in which mails are told of together: a page that shows thousands of them is read anew at most as often. */
const GATHER = 2_000;

/**
 * Tells open browsers that mails have another state, and with them what they are about. Not one by one: a sending has thousands, and
 * histories tell of trouble only.
 */
@Injectable()
export class DeliveryNews implements OnApplicationShutdown {
  private readonly gathered = new Map<string, Set<string>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly feed: ChangeFeed) {}

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  /** The state of a mail has changed; nobody watches those of the installation. */
  gather({ identity: { regionId } }: Caller, { subjectType }: { subjectType: string | null }): void {
    if (regionId === null) return;
    const types = this.gathered.get(regionId) ?? new Set(['messages']);
    this.gathered.set(regionId, subjectType === null ? types : types.add(subjectType));
    this.timer ??= setTimeout(() => this.tell(), GATHER);
  }

  private tell(): void {
    this.timer = undefined;
    for (const [regionId, types] of this.gathered) {
      this.feed.announce({ eventId: null, regionId, subjects: [...types].map((type) => ({ type, id: null })) });
    }
    this.gathered.clear();
  }
}
