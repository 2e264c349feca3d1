import type { Need } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/index.js';

/** A feature that knows what waits for somebody. */
export interface NeedSource {
  /**
   * What waits for the caller and for their colleagues, as far as the caller may do it. The same thing may be told twice: of
   * many, the caller's own should not be crowded out by those of others.
   */
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
    const told = (await Promise.all(this.sources.map((source) => source.needs(caller)))).flat();
    const needs = [...new Map(told.map((need) => [`${need.kind} ${need.subject.id}`, need])).values()];
    const late = needs.filter((need) => need.late).sort((one, other) => one.since.localeCompare(other.since));
    const recent = needs.filter((need) => !need.late).sort((one, other) => other.since.localeCompare(one.since));
    return [...late, ...recent];
  }
}
