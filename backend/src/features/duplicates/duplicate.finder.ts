import { blockingKeys, profileOf, scoreOf, verdictOf, type MatchedResource, type Profile } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { DuplicateKeyRepository } from './duplicate-key.repository.js';
import { DuplicateRepository, type FoundPair } from './duplicate.repository.js';

/** Records compared with all others at once: what they are compared with is read anew for each batch, and held for as long. */
const BATCH = 3_000;

/** Finds pairs of records that may be one, by comparing what changed with everything that shares a key with it. */
@Injectable()
export class DuplicateFinder {
  constructor(
    private readonly keys: DuplicateKeyRepository,
    private readonly pairs: DuplicateRepository,
  ) {}

  /**
   * Compares some of the records that changed since they were compared last.
   * @returns whether more of them wait
   */
  async find(tx: Tx, resource: MatchedResource): Promise<boolean> {
    await this.keys.refresh(tx, resource);
    const ids = await this.pairs.takeWaiting(tx, resource, BATCH);
    if (ids.length === 0) return false;
    const changed = await this.profiles(tx, resource, ids);
    const keysOf = new Map([...changed].map(([id, profile]) => [id, blockingKeys(resource, profile)]));
    const under = await this.keys.under(tx, resource, [...new Set([...keysOf.values()].flat())]);
    const known = await this.profiles(
      tx,
      resource,
      [...new Set([...under.values()].flat())].filter((id) => !changed.has(id)),
    );
    const pairs = new Map<string, FoundPair>();
    for (const [id, profile] of changed) {
      const near = new Set((keysOf.get(id) ?? []).flatMap((key) => under.get(key) ?? []));
      for (const other of near) {
        const their = changed.get(other) ?? known.get(other);
        const [oneId, otherId] = id < other ? [id, other] : [other, id];
        if (other === id || !their || pairs.has(oneId + otherId)) continue;
        const score = scoreOf(resource, profile, their);
        const verdict = verdictOf(score);
        if (verdict) pairs.set(oneId + otherId, { oneId, otherId, score, verdict });
      }
    }
    await this.pairs.replace(tx, resource, ids, [...pairs.values()]);
    return ids.length === BATCH;
  }

  private async profiles(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<Map<string, Profile>> {
    const records = await this.keys.identities(tx, resource, ids);
    return new Map(records.map(({ id, identity }) => [id, profileOf(resource, identity)]));
  }
}
