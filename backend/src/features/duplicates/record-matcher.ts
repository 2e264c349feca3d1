import {
  blockingKeys,
  MATCHED_RESOURCES,
  profileOf,
  scoreOf,
  verdictOf,
  type Identity,
  type MatchedResource,
  type Profile,
  type Verdict,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { DuplicateKeyRepository } from './duplicate-key.repository.js';

/** What may be a record of the region. */
export interface MatchCandidate extends Identity {
  /** As the caller tells candidates apart. */
  readonly key: string;
}

/** A record somebody may be. */
export interface Match {
  id: string;
  name: string;
  /** How likely they are one, 0…1. */
  score: number;
  verdict: Verdict;
}

/** Most records named for one candidate. */
const MOST_MATCHES = 5;

/** Finds the records that candidates may be: thousands at once, in a handful of statements. */
@Injectable()
export class RecordMatcher {
  constructor(private readonly keys: DuplicateKeyRepository) {}

  /** For each candidate that may be a record, by its key, those records, the likeliest first; others have no entry. */
  async match(tx: Tx, resource: MatchedResource, candidates: readonly MatchCandidate[]): Promise<Map<string, Match[]>> {
    if (candidates.length === 0) return new Map();
    await this.keys.refresh(tx, resource);
    return this.matchKnown(tx, resource, candidates);
  }

  /** Takes notice of all records as they stand: once before many calls of {@link matchKnown}. */
  async notice(tx: Tx): Promise<void> {
    for (const resource of MATCHED_RESOURCES) await this.keys.refresh(tx, resource);
  }

  /** The same among the records as they were noticed last. */
  async matchKnown(tx: Tx, resource: MatchedResource, candidates: readonly MatchCandidate[]): Promise<Map<string, Match[]>> {
    if (candidates.length === 0) return new Map();
    const asked = candidates.map((candidate) => {
      const profile = profileOf(resource, candidate);
      return { key: candidate.key, profile, keys: blockingKeys(resource, profile) };
    });
    const under = await this.keys.under(tx, resource, [...new Set(asked.flatMap(({ keys }) => keys))]);
    const near = asked.map(({ keys }) => new Set(keys.flatMap((key) => under.get(key) ?? [])));
    const records = await this.records(tx, resource, [...new Set(near.flatMap((ids) => [...ids]))]);
    const matches = asked.map(({ key, profile }, at) => [key, this.best(resource, profile, near[at], records)] as const);
    return new Map(matches.filter(([, found]) => found.length > 0));
  }

  private async records(tx: Tx, resource: MatchedResource, ids: readonly string[]): Promise<Map<string, Named>> {
    const rows = await this.keys.identities(tx, resource, ids);
    return new Map(rows.map(({ id, identity }) => [id, { name: identity.name, profile: profileOf(resource, identity) }]));
  }

  private best(
    resource: MatchedResource,
    profile: Profile,
    ids: ReadonlySet<string> = new Set(),
    records: ReadonlyMap<string, Named>,
  ): Match[] {
    const matches: Match[] = [];
    for (const id of ids) {
      const record = records.get(id);
      const score = record ? scoreOf(resource, profile, record.profile) : 0;
      const verdict = verdictOf(score);
      if (record && verdict) matches.push({ id, name: record.name, score, verdict });
    }
    return matches.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, MOST_MATCHES);
  }
}

interface Named {
  name: string;
  profile: Profile;
}
