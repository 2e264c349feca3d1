import { createHash } from 'node:crypto';
import type {
  AskedRecord,
  AskedValue,
  KnownNewcomer,
  LeavingTies,
  Newcomer,
  ProposedChange,
  UpdateReview,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordMatcher } from '../duplicates/index.js';
import { AskedRepository } from './asked.repository.js';
import { isSame } from './entries.js';
import { ProposedChangeRepository, type Concerned } from './proposed-change.repository.js';
import type { ProposedChangeEntity } from './proposed-change.entity.js';
import { ReviewRepository, type Reviewed } from './review.repository.js';

/** Shows what was proposed beside what is stored. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly database: Database,
    private readonly reviewed: ReviewRepository,
    private readonly changes: ProposedChangeRepository,
    private readonly asked: AskedRepository,
    private readonly matcher: RecordMatcher,
  ) {}

  /** @throws AppError `not_found` */
  show(caller: Caller, requestId: string): Promise<UpdateReview> {
    return this.database.write(caller, (tx) => this.of(tx, requestId));
  }

  /** The same in the transaction of whoever decides. */
  async of(tx: Tx, requestId: string): Promise<UpdateReview> {
    const reviewed = await this.reviewed.of(tx, requestId);
    if (!reviewed) throw new AppError('not_found');
    const rows = await this.changes.of(tx, requestId);
    const concerned = await this.changes.concerned(tx, requestId);
    const present = await this.presentOf(tx, rows);
    const changes = rows.map((row) => shown(row, concerned.get(row.id), present.get(row.recordId ?? '')));
    const { request, round, purpose } = reviewed;
    return {
      ...{ request, round, purpose, changes },
      known: await this.known(tx, reviewed, rows),
      leaving: await this.leaving(tx, rows),
      reversible: rows.some(({ state }) => state !== 'proposed'),
      version: createHash('sha256')
        .update(JSON.stringify([request.id, request.version, changes]))
        .digest('base64url'),
    };
  }

  /** Values of all records that fields or positions are to be changed of, by their ids. */
  private async presentOf(tx: Tx, rows: readonly ProposedChangeEntity[]): Promise<Map<string, Present>> {
    const present = new Map<string, Present>();
    for (const record of ['organisations', 'persons', 'positions'] as const) {
      const ids = rows.filter(({ recordType }) => recordType === record).flatMap(({ recordId }) => recordId ?? []);
      if (ids.length === 0) continue;
      const ended = record === 'positions' ? await this.reviewed.ended(tx, ids) : new Set<string>();
      for (const [id, values] of await this.asked.present(tx, record, ids))
        present.set(id, { record, values, ended: ended.has(id) });
    }
    return present;
  }

  /** Persons of the region whom newcomers may be. */
  private async known(tx: Tx, { request }: Reviewed, rows: readonly ProposedChangeEntity[]): Promise<KnownNewcomer[]> {
    const candidates = rows
      .filter(({ kind, state }) => kind === 'newcomer' && state === 'proposed')
      .map(({ id, after }) => identityOf(id, after as Newcomer, request.organisation.name));
    const matches = await this.matcher.match(tx, 'persons', candidates);
    const persons = [...matches].flatMap(([changeId, found]) => found.map(({ id, name }) => ({ changeId, personId: id, name })));
    const details = await this.reviewed.organisationsOf(
      tx,
      persons.map(({ personId }) => personId),
    );
    return persons.map((person) => ({ ...person, detail: details.get(person.personId) ?? null }));
  }

  private async leaving(tx: Tx, rows: readonly ProposedChangeEntity[]): Promise<LeavingTies[]> {
    const departures = rows.filter(({ kind, state }) => kind === 'departure' && state === 'proposed');
    const ties = await this.reviewed.ties(
      tx,
      departures.flatMap(({ recordId }) => recordId ?? []),
    );
    return departures.flatMap(({ id, recordId }) => {
      const tied = ties.get(recordId ?? '');
      return tied ? [{ changeId: id, ...tied }] : [];
    });
  }
}

/** A record as it stands now. */
interface Present {
  record: AskedRecord;
  values: Record<string, unknown>;
  /** Of a position: it has ended. */
  ended: boolean;
}

function shown(row: ProposedChangeEntity, concerned: Concerned | undefined, present: Present | undefined): ProposedChange {
  const { id, kind, state, recordType, recordId, field, before, decidedAt } = row;
  const stands = kind === 'field' && field !== null ? ((present?.values[field] ?? null) as AskedValue) : null;
  return {
    ...{ id, kind, state, recordId, field, before },
    record: recordType,
    of: concerned?.of ?? null,
    after: state === 'approved' ? row.applied : row.after,
    present: stands,
    conflict: state === 'proposed' && isConflict(row, present, stands),
    kept: row.kept ?? [],
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: concerned?.decidedBy ?? null,
  };
}

/** What was shown is not what stands there now, or there is nobody left to leave. */
function isConflict({ kind, before }: ProposedChangeEntity, present: Present | undefined, stands: AskedValue): boolean {
  if (kind === 'newcomer') return false;
  if (!present) return true;
  return kind === 'departure' ? present.ended : present.ended || !isSame(before, stands);
}

function identityOf(key: string, { firstName, lastName, email, phone }: Newcomer, organisation: string) {
  return {
    key,
    name: [firstName, lastName].filter(Boolean).join(' '),
    ...{ firstName, lastName },
    emails: email ? [email] : [],
    phones: phone ? [phone] : [],
    organisations: [organisation],
  };
}
