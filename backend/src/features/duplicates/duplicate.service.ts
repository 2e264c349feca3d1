import type { DuplicatePair, LikelyInput, LikelyRecord } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { ChangeFeed } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { RecordMatcher } from './record-matcher.js';

/** Pairs of records that may be one, and what people say of them. */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly database: Database,
    private readonly pairs: DuplicateRepository,
    private readonly matcher: RecordMatcher,
    private readonly feed: ChangeFeed,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.pairs.page(caller, query);
  }

  /** Records that what is being entered may be, the likeliest first. */
  async likely(caller: Caller, { resource, ...identity }: LikelyInput): Promise<LikelyRecord[]> {
    return this.database.write(caller, async (tx) => {
      const matches = (await this.matcher.match(tx, resource, [{ key: '', ...identity }])).get('') ?? [];
      const briefly = await this.pairs.briefly(
        tx,
        resource,
        matches.map(({ id }) => id),
      );
      return matches.map(({ id, name, score, verdict }) => ({
        ...{ id, name, score, verdict },
        detail: briefly.find((record) => record.id === id)?.detail ?? null,
      }));
    });
  }

  /** Remembers that two records are not the same. */
  dismiss(caller: Caller, id: string): Promise<DuplicatePair> {
    return this.decide(caller, id, caller.userId);
  }

  /** Takes that back. */
  restore(caller: Caller, id: string): Promise<DuplicatePair> {
    return this.decide(caller, id, null);
  }

  private async decide(caller: Caller, id: string, by: string | null): Promise<DuplicatePair> {
    await this.database.write(caller, async (tx) => {
      if (!(await this.pairs.dismiss(tx, id, by))) throw new AppError('not_found');
      tx.onCommit(() => this.feed.announce({ eventId: null, regionId: tx.regionId, subjects: [{ type: 'duplicates', id }] }));
    });
    const pair = await this.pairs.find(caller, id);
    if (!pair) throw new AppError('not_found');
    return pair;
  }
}
