import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Notifications } from '../../platform/database/index.js';
import { CHANGES_CHANNEL, unpackChanges, type LiveChange } from '../../platform/events/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import type { ChangeStream } from './change-stream.js';

/** Milliseconds between signs of life, at which logins are looked after as well. */
export const HEARTBEAT = Symbol('heartbeat');

/** Passes on what all processes announce to the browsers connected to this one. */
@Injectable()
export class ChangeHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Map<string, Set<ChangeStream>>();
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => Promise<void>) | undefined;

  constructor(
    private readonly notifications: Notifications,
    private readonly resources: ResourceRegistry,
    @Inject(HEARTBEAT) private readonly heartbeat: number,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.notifications.listen(CHANGES_CHANNEL, (message) => this.hear(message));
    this.timer = setInterval(() => this.beat(), this.heartbeat);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const stream of this.all()) stream.end();
    await this.stopListening?.();
  }

  join(stream: ChangeStream): void {
    const { regionId } = stream.caller;
    const members = this.streams.get(regionId) ?? new Set();
    this.streams.set(regionId, members.add(stream));
    stream.output.once('close', () => {
      members.delete(stream);
      if (members.size === 0 && this.streams.get(regionId) === members) this.streams.delete(regionId);
    });
  }

  private hear(message: string): void {
    // The connection was away and is back: what was announced meanwhile is lost.
    if (message === '') for (const stream of this.all()) stream.reset();
    else for (const change of unpackChanges(message)) this.pass(change);
  }

  private pass(change: LiveChange): void {
    for (const stream of this.streams.get(change.regionId) ?? []) {
      if (this.resources.mayRead(stream.caller, change.resource)) stream.change(change);
    }
  }

  private beat(): void {
    for (const stream of this.all()) {
      stream.beat();
      void this.lookAfter(stream);
    }
  }

  /** Ends the stream of whoever is logged out, and takes over new rights of the others. */
  private async lookAfter(stream: ChangeStream): Promise<void> {
    try {
      const caller = await stream.renew();
      const stays = caller?.identity.regionId === stream.caller.regionId && caller.scopeFor('changes.follow') !== undefined;
      if (caller && stays) stream.caller = caller;
      else stream.end();
    } catch {
      // The database is away or the region is closed to the user: the browser asks again, and is told why.
      stream.end();
    }
  }

  private all(): ChangeStream[] {
    return [...this.streams.values()].flatMap((members) => [...members]);
  }
}
