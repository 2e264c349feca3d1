import { isDeepStrictEqual } from 'node:util';
import type { ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Amendment, RecordRow } from '../../platform/records/index.js';
import { Topics } from '../topics/index.js';
import { grouped } from './grouped.js';
import { requestOf } from './import.jobs.js';
import type { StoredRow } from './import-row.repository.js';
import { MadeRecords } from './made.records.js';
import { WRITTEN_RESOURCES, type Effect, type WrittenResource } from './target.js';

/** Why what a record got stays with it, by the number of the row that gave it. */
export type Reasons = Map<number, ImportReason[]>;

interface RowEffect {
  no: number;
  effect: Effect;
}

/** In which order records go: persons before their positions, as a person is written anew with each of them. */
const LEAVING: readonly WrittenResource[] = ['memberships', 'seats', 'persons', 'positions', 'organisations'];

type Tell = (no: number, ...reasons: ImportReason[]) => void;

/**
 * Takes back what rows have written. A field is given back its value where it still has the one the import gave it; a record the import
 * made goes where nobody has changed it since and nothing hangs on it.
 */
@Injectable()
export class Reversal {
  constructor(
    private readonly made: MadeRecords,
    private readonly topics: Topics,
  ) {}

  /** @returns what stays, and why */
  async reverse(tx: Tx, importId: string, rows: readonly StoredRow[]): Promise<Reasons> {
    const effects = rows.flatMap(({ no, effects: of }) => of.map((effect) => ({ no, effect })));
    const reasons: Reasons = new Map();
    const tell = (no: number, ...more: ImportReason[]): void => void reasons.set(no, [...(reasons.get(no) ?? []), ...more]);
    for (const resource of WRITTEN_RESOURCES) {
      await this.giveBack(
        tx,
        resource,
        effects.filter(({ effect }) => effect.resource === resource && effect.changed),
        tell,
      );
    }
    const made = effects.filter(({ effect }) => !effect.changed);
    await this.takeBack(tx, importId, made, tell);
    return reasons;
  }

  /** Gives fields their former values where they have those the import gave them. */
  private async giveBack(tx: Tx, resource: WrittenResource, changed: readonly RowEffect[], tell: Tell): Promise<void> {
    if (changed.length === 0) return;
    const ids = changed.map(({ effect }) => effect.id);
    const present = new Map((await this.made.of(resource).lockAll(tx, ids)).map((row) => [row.id, row]));
    const amendments: Amendment<RecordRow>[] = [];
    for (const { no, effect } of changed) {
      const row = present.get(effect.id);
      if (!row) tell(no, { code: 'gone', resource, id: effect.id });
      else {
        const { values, kept } = await this.formerValues(tx, resource, row, effect);
        tell(no, ...kept);
        if (Object.keys(values).length > 0) amendments.push({ before: row, values });
      }
    }
    if (amendments.length > 0) await this.made.of(resource).amendAll(tx, amendments);
  }

  private async formerValues(
    tx: Tx,
    resource: WrittenResource,
    row: RecordRow,
    { id, changed }: Effect,
  ): Promise<{ values: object; kept: ImportReason[] }> {
    const { before = {}, after = {} } = changed ?? {};
    const there = row as unknown as Readonly<Record<string, unknown>>;
    const values: Record<string, unknown> = {};
    const kept: ImportReason[] = [];
    for (const [field, written] of Object.entries(after)) {
      if (field === 'topicIds') await this.topics.assign(tx, { type: 'organisations', id }, before[field] as string[]);
      else if (isDeepStrictEqual(there[field], written)) values[field] = before[field];
      else kept.push({ code: 'changed_since', resource, id, field, written, now: there[field] });
    }
    return { values, kept };
  }

  /** Takes records away that the rows have made: parts go with what they are a part of, and stay with it. */
  private async takeBack(tx: Tx, importId: string, made: readonly RowEffect[], tell: Tell): Promise<void> {
    const of = (resource: WrittenResource): string[] =>
      made.flatMap(({ effect }) => (effect.resource === resource ? [effect.id] : []));
    const parts = (['positions', 'memberships', 'seats'] as const).map((resource) => [resource, of(resource)] as const);
    const wholes = (['persons', 'organisations'] as const).map((resource) => [resource, of(resource)] as const);
    const kept = new Map<string, ImportReason[]>();
    for (const [resource, ids] of parts) {
      for (const entry of await this.made.kept(tx, [requestOf(importId)], resource, ids, new Set())) kept.set(...entry);
    }
    const leaving = new Set(parts.flatMap(([, ids]) => ids).filter((id) => !kept.has(id)));
    for (const [resource, ids] of wholes) {
      for (const entry of await this.made.kept(tx, [requestOf(importId)], resource, ids, leaving)) kept.set(...entry);
    }
    for (const [no, effects] of grouped(made, (one) => one.no)) keepTogether(no, effects, kept, tell);
    await this.made.checkPersonsLast(tx);
    for (const resource of LEAVING) {
      await this.made.takeBack(
        tx,
        resource,
        of(resource).filter((id) => !kept.has(id)),
      );
    }
  }
}

/** Of what a row made nothing goes where its main record stays. */
function keepTogether(no: number, effects: readonly RowEffect[], kept: Map<string, ImportReason[]>, tell: Tell): void {
  const whole = effects.find(({ effect }) => effect.resource === 'persons' || effect.resource === 'organisations')?.effect;
  for (const { effect } of effects) {
    const part = effect !== whole && whole && kept.has(whole.id) && !kept.has(effect.id);
    if (part) kept.set(effect.id, [{ code: 'belongs_to_kept' }]);
    const { resource, id } = effect;
    tell(no, ...(kept.get(id) ?? []).map((reason) => ({ ...reason, resource, id })));
  }
}
