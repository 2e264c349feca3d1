import { LATE_NEEDS, type Need } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/index.js';

/** A feature that knows what waits for somebody. */
export interface NeedSource {
  /** What waits for the caller, as far as the caller may do it. */
  needs(caller: Caller): Promise<Need[]>;
}

/** What waits for users, asked of every feature that added itself. */
@Injectable()
export class NeedSources {
  private readonly sources: NeedSource[] = [];

  add(source: NeedSource): void {
    this.sources.push(source);
  }

  /** Late things first, the longest waiting at the top; then new ones, the latest at the top. */
  async of(caller: Caller): Promise<Need[]> {
    const needs = (await Promise.all(this.sources.map((source) => source.needs(caller)))).flat();
    const late = needs.filter(isLate).sort((one, other) => one.since.localeCompare(other.since));
    const recent = needs.filter((need) => !isLate(need)).sort((one, other) => other.since.localeCompare(one.since));
    return [...late, ...recent];
  }
}

const isLate = ({ kind }: Need): boolean => LATE_NEEDS.includes(kind);
