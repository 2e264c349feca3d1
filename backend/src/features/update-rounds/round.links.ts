import { Inject, Injectable } from '@nestjs/common';
import { after, DAYS } from '../../platform/clock/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AccessTokens, type ResolvedToken } from '../../platform/tokens/index.js';

const PURPOSE = 'update_request';

/** How long a link works after the day answers are due. */
const GRACE = 90 * DAYS;

/** The links by which partners reach the page of what they are asked. */
@Injectable()
export class RoundLinks {
  constructor(
    private readonly tokens: AccessTokens,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Makes the links of requests valid until some time after the day answers are due.
   * @returns the generation of each, which makes the link
   */
  issue(tx: Tx, ids: readonly string[], dueOn: string): Promise<Map<string, number>> {
    return this.tokens.issueAll(tx, PURPOSE, ids, after(new Date(dueOn), GRACE));
  }

  /** The generations as they stand. */
  generations(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
    return this.tokens.generations(tx, PURPOSE, ids);
  }

  /** Address of the page behind the link. */
  address(id: string, generation: number): string {
    return `${this.settings.publicUrl}/u/${this.tokens.derive({ purpose: PURPOSE, subjectId: id, generation })}`;
  }

  /** @throws AppError `token_invalid`, `link_expired` */
  resolve(token: string): Promise<ResolvedToken> {
    return this.tokens.resolve(token, PURPOSE);
  }

  /** Whoever had the link of a request has it no longer. */
  async revoke(tx: Tx, id: string): Promise<void> {
    const subject = { purpose: PURPOSE, subjectId: id };
    await this.tokens.revoke(tx, { ...subject, generation: await this.tokens.generation(tx, subject) });
  }
}
