import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Database, type Tx } from '../database/index.js';
import { AppError } from '../errors/index.js';
import { Secrets } from '../secrets/index.js';

/** What a link in a mail stands for. */
export interface TokenSubject {
  /** What the holder may do, for example `password_reset`. */
  purpose: string;
  /** Id of the record it is about. */
  subjectId: string;
}

export interface TokenGeneration extends TokenSubject {
  /** Raised by revoking. */
  generation: number;
}

/** By the id of their subject. */
type TokenGenerations = ReadonlyMap<string, number>;

export interface ResolvedToken extends TokenGeneration {
  /** The region to be set before anything else is read. */
  regionId: string | null;
}

/**
 * Links that open one thing without login. A token is derived from SECRET_KEY, purpose, subject and generation, so that a
 * retry or reminder carries the same link; the database knows only its hash and the generation.
 */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the token of the subject valid until `expiresAt`: the same one as before, unless that was revoked.
   * @returns its generation, from which `derive` makes the token when the mail is written
   */
  async issue(tx: Tx, { purpose, subjectId }: TokenSubject, expiresAt: Date): Promise<number> {
    const generations = await this.issueAll(tx, purpose, [subjectId], expiresAt);
    return generations.get(subjectId) ?? 1;
  }

  /** The same for many subjects, in two statements. */
  async issueAll(tx: Tx, purpose: string, subjectIds: readonly string[], expiresAt: Date): Promise<Map<string, number>> {
    const generations = await this.generations(tx, purpose, subjectIds);
    await this.issueGenerations(tx, purpose, generations, expiresAt);
    return generations;
  }

  /** Makes the tokens of these generations valid, as far as none of them was revoked. */
  async issueGenerations(tx: Tx, purpose: string, generations: TokenGenerations, expiresAt: Date): Promise<void> {
    await tx.query('SELECT issue_tokens($1, $2, $3, $4, $5, $6)', [
      purpose,
      tx.caller.identity.regionId,
      [...generations.keys()],
      [...generations.values()],
      [...generations].map(([subjectId, generation]) => lookupOf(this.derive({ purpose, subjectId, generation }))),
      expiresAt,
    ]);
  }

  /** The generation that would be issued now; an earlier one was revoked. */
  async generation(tx: Tx, { purpose, subjectId }: TokenSubject): Promise<number> {
    const generations = await this.generations(tx, purpose, [subjectId]);
    return generations.get(subjectId) ?? 1;
  }

  /**
   * @param purposes of which the token serves one
   * @throws AppError `token_invalid` where it is forged or was revoked, `link_expired` where its time is over
   */
  async resolve(token: string, ...purposes: readonly [string, ...string[]]): Promise<ResolvedToken> {
    const [found] = await this.database.open<ResolvedToken & { expiresAt: Date }>(
      `SELECT wanted.purpose, region_id AS "regionId", subject_id AS "subjectId", generation, expires_at AS "expiresAt"
       FROM unnest($2::text[]) AS wanted (purpose) CROSS JOIN LATERAL resolve_token($1, wanted.purpose)`,
      [lookupOf(token), purposes],
    );
    if (!found) throw new AppError('token_invalid');
    const { expiresAt, ...resolved } = found;
    if (expiresAt <= this.clock.now()) throw new AppError('link_expired');
    return resolved;
  }

  /**
   * Makes this generation void; the next token of the subject is another.
   * @throws AppError `token_invalid` where somebody else has used or revoked it meanwhile
   */
  async revoke(tx: Tx, { purpose, subjectId, generation }: TokenGeneration): Promise<void> {
    const revoked = await tx.query('SELECT FROM revoke_token($1, $2, $3)', [purpose, subjectId, generation]);
    if (revoked.length === 0) throw new AppError('token_invalid');
  }

  /** The token itself: 256 bits in 43 characters. */
  derive({ purpose, subjectId, generation }: TokenGeneration): string {
    return this.secrets.mac('access-token', purpose, subjectId, generation).toString('base64url');
  }

  /** The generations that would be issued now, by subject. */
  async generations(tx: Tx, purpose: string, subjectIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ subject: string; generation: number }>('SELECT * FROM token_generations($1, $2)', [
      purpose,
      subjectIds,
    ]);
    return new Map(rows.map(({ subject, generation }) => [subject, generation]));
  }
}

function lookupOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
