import { Inject, Injectable } from '@nestjs/common';
import { after, Clock, DAYS } from '../../platform/clock/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { AccessTokens } from '../../platform/tokens/index.js';

const PURPOSE = 'action_item';

/** How long a link works after the mail that carries it. */
const LIFETIME = 365 * DAYS;

/** The links by which owners report on their action items without login. */
@Injectable()
export class ActionItemLinks {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Makes the links of items valid, or valid for longer, when a mail is written that bears them.
   * @returns the generation of each, which makes the link
   */
  issue(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
    return this.tokens.issueAll(tx, PURPOSE, ids, after(this.clock.now(), LIFETIME));
  }

  /** Address of the page behind the link. */
  address(id: string, generation: number): string {
    return `${this.settings.publicUrl}/t/${this.tokens.derive({ purpose: PURPOSE, subjectId: id, generation })}`;
  }

  /** @throws AppError `token_invalid`, `link_expired` */
  resolve(token: string): Promise<{ subjectId: string; regionId: string | null }> {
    return this.tokens.resolve(token, PURPOSE);
  }

  /** Whoever had the link has it no longer; where there never was one, nothing happens. */
  async revoke(tx: Tx, id: string): Promise<void> {
    const subject = { purpose: PURPOSE, subjectId: id };
    const generation = await this.tokens.generation(tx, subject);
    await this.tokens.revoke(tx, { ...subject, generation }).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
}
