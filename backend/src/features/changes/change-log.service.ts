import type { ChangesSince } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { ChangeLogRepository, type LoggedChange } from './change-log.repository.js';
import { beginFrom, resumeFrom } from './resume-point.js';

/** More changes than these are not told one by one. */
const MOST_CHANGES = 500;

/** Tells those who were away what changed meanwhile, as far as they may read it. */
@Injectable()
export class ChangeLogService {
  constructor(
    private readonly log: ChangeLogRepository,
    private readonly resources: ResourceRegistry,
    private readonly clock: Clock,
  ) {}

  /** @param since the last event seen; null where somebody begins, to whom a change since their page was read is told */
  async since(caller: Caller, since: string | null): Promise<ChangesSince & { changes: LoggedChange[] }> {
    const now = this.clock.now();
    const from = since === null ? beginFrom(now) : resumeFrom(since, now);
    if (from === null) return { changes: [], latest: await this.log.latest(caller), reset: true };
    const { known, latest, changes } = await this.log.excerpt(caller, since, from, MOST_CHANGES + 1);
    if (!known || changes.length > MOST_CHANGES) return { changes: [], latest, reset: true };
    return { changes: changes.filter(({ resource }) => this.resources.mayRead(caller, resource)), latest, reset: false };
  }
}
