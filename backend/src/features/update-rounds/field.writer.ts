import type { AskedRecord, AskedValue, ImportReason } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import type { Tx } from '../../platform/database/index.js';
import type { Subject } from '../../platform/events/index.js';
import type { Cause } from '../../platform/records/index.js';
import { OrganisationService, type OrganisationEntity } from '../organisations/index.js';
import { calledBy, PersonService, PositionService, type PersonEntity, type PositionEntity } from '../persons/index.js';
import type { Overwritten } from './effects.js';
import { isSame } from './entries.js';
import type { ProposedChangeEntity } from './proposed-change.entity.js';

/** A field and the value it gets. */
export interface Written {
  change: ProposedChangeEntity;
  value: AskedValue;
}

type Row = OrganisationEntity | PersonEntity | PositionEntity;

/** Writes approved values into their records: each record once, as its own kind of change in the histories. */
@Injectable()
export class FieldWriter {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
    private readonly positions: PositionService,
  ) {}

  /**
   * @param beside what the histories name with the record
   * @returns what stood there until then, by the id of the change
   */
  async write(tx: Tx, written: readonly Written[], beside: readonly Subject[]): Promise<Map<string, AskedValue>> {
    const replaced = new Map<string, AskedValue>();
    for (const [id, changes] of grouped(written, ({ change }) => change.recordId ?? '')) {
      const record = changes[0].change.recordType ?? 'organisations';
      const before = await this.stored(tx, record, id);
      for (const { change } of changes) replaced.set(change.id, valueAt(before, change.field ?? ''));
      const values = Object.fromEntries(changes.map(({ change, value }) => [change.field ?? '', value]));
      await this.amend(tx, record, before, values, { verb: 'corrected', beside });
    }
    return replaced;
  }

  /**
   * Puts back what stood there before, unless something else was entered since.
   * @returns what stays, and why
   */
  async takeBack(tx: Tx, overwritten: readonly Overwritten[], beside: readonly Subject[]): Promise<ImportReason[]> {
    const kept: ImportReason[] = [];
    for (const [id, fields] of grouped(overwritten, (each) => each.id)) {
      const { record } = fields[0];
      const present = await this.found(tx, record, id);
      const untouched = fields.filter(({ field, written }) => present && isSame(valueAt(present, field), written));
      kept.push(...fields.filter((each) => !untouched.includes(each)).map((each) => reasonFor(each, present)));
      const values = Object.fromEntries(untouched.map(({ field, replaced }) => [field, replaced]));
      if (present) await this.amend(tx, record, present, values, { verb: 'updated', beside });
    }
    return kept;
  }

  /**
   * Whoever left is not reached under the address and number of their own any more, which were those of their work.
   * @returns what was there
   */
  async forgetContact(tx: Tx, positionId: string, beside: readonly Subject[]): Promise<Overwritten[]> {
    const { personId } = (await this.stored(tx, 'positions', positionId)) as PositionEntity;
    const person = await this.stored(tx, 'persons', personId);
    await this.persons.amend(tx, personId, { email: null, phone: null }, { verb: 'corrected', beside });
    return ['email', 'phone'].flatMap((field) => {
      const replaced = valueAt(person, field);
      return replaced === null ? [] : [{ record: 'persons' as const, id: personId, field, written: null, replaced }];
    });
  }

  /** @throws AppError `conflict` where the record is gone */
  private async stored(tx: Tx, record: AskedRecord, id: string): Promise<Row> {
    const row = await this.found(tx, record, id);
    if (!row) throw new AppError('conflict');
    return row;
  }

  private async found(tx: Tx, record: AskedRecord, id: string): Promise<Row | undefined> {
    const services = { organisations: this.organisations, persons: this.persons, positions: this.positions };
    const [row] = await services[record].lockAll(tx, [id]);
    return row;
  }

  private async amend(tx: Tx, record: AskedRecord, before: Row, values: Record<string, AskedValue>, cause: Cause): Promise<void> {
    if (record === 'organisations') return this.organisations.amend(tx, before.id, values, cause);
    if (record === 'positions') return this.positions.amend(tx, before.id, values, cause);
    const { firstName, lastName } = { ...(before as PersonEntity), ...values };
    return this.persons.amend(tx, before.id, { ...values, ...calledBy(firstName, lastName) }, cause);
  }
}

/** What an approved change wrote into its field. */
export function overwrittenBy({ recordType, recordId, field, applied, replaced }: ProposedChangeEntity): Overwritten {
  const written = applied as AskedValue;
  return { record: recordType ?? 'organisations', id: recordId ?? '', field: field ?? '', written, replaced };
}

function reasonFor({ record, id, field, written }: Overwritten, present: Row | undefined): ImportReason {
  if (!present) return { code: 'gone', resource: record, id, field };
  return { code: 'changed_since', resource: record, id, field, written, now: valueAt(present, field) };
}

/** Together what concerns one record, by its id. */
function grouped<Each>(all: readonly Each[], idOf: (each: Each) => string): Map<string, [Each, ...Each[]]> {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const group = groups.get(idOf(each));
    if (group) group.push(each);
    else groups.set(idOf(each), [each]);
  }
  return groups;
}

function valueAt(row: Row, field: string): AskedValue {
  return (row[field as keyof Row] as AskedValue | undefined) ?? null;
}
