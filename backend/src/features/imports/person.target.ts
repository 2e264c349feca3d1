import {
  NEW_ORGANISATION_FIELDS,
  PERSON_FIELDS,
  type FieldChange,
  type Identity,
  type PartialDate,
  type PersonInput,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../../platform/database/index.js';
import { RecordMatcher } from '../duplicates/index.js';
import { personValuesFrom, PersonService, PositionService, type PersonEntity, type PositionEntity } from '../persons/index.js';
import type { Draft } from './draft.js';
import { grouped } from './grouped.js';
import { nameKey, splitName } from './name-keys.js';
import type { NamedOrganisation } from './named-organisation.repository.js';
import { NamedRecords } from './named-records.repository.js';
import { OrganisationNames, type OrganisationAddress } from './organisation-names.js';
import { differing, joined, picked, RecordTarget, type Plan, type Writing } from './record.target.js';
import type { Effect, ImportOrder, Outcome, RowOrder } from './target.js';

type PersonValues = Omit<PersonEntity, 'id' | 'regionId' | 'version' | 'createdAt' | 'updatedAt' | 'archivedAt' | 'searchText'>;
type PositionValues = Pick<
  PositionEntity,
  'personId' | 'organisationId' | 'function' | 'department' | 'email' | 'phone' | 'main' | 'since' | 'until'
>;

/** What a row says about a position, and the position it is, where there is one. */
interface PositionPlan {
  organisationId: string;
  said: Partial<Pick<PositionValues, 'function' | 'department' | 'email' | 'phone' | 'since'>>;
  before: PositionEntity | null;
  /** Nothing stands for the person yet. */
  main: boolean;
}

interface PersonPlan extends Plan {
  values: PersonValues;
  changed: Partial<PersonValues>;
  position: PositionPlan | null;
}

interface Context {
  organisations: ReadonlyMap<string, NamedOrganisation>;
  /** Open ones by person, the one that stands for them first. */
  positions: ReadonlyMap<string, PositionEntity[]>;
  /** Names of the organisations of those positions, by id. */
  houses: ReadonlyMap<string, string>;
}

const PERSON_FIELD_NAMES: readonly string[] = PERSON_FIELDS.filter(
  (field) => 'importable' in field && field.type !== 'custom',
).map(({ name }) => name);

/** Columns of a position by the field of the row that says them. */
const POSITION_COLUMNS = {
  function: 'function',
  department: 'department',
  positionEmail: 'email',
  positionPhone: 'phone',
  positionSince: 'since',
} as const;

/** Rows that become persons with a position at an organisation. */
@Injectable()
export class PersonTarget extends RecordTarget<PersonEntity, PersonPlan, Context> {
  constructor(
    matcher: RecordMatcher,
    private readonly persons: PersonService,
    private readonly positions: PositionService,
    private readonly names: OrganisationNames,
    private readonly records: NamedRecords,
  ) {
    super('persons', matcher);
  }

  protected override identity(draft: Draft): Identity | null {
    const { firstName = null, lastName, ...values } = named(draft);
    if (!lastName) return null;
    return {
      name: firstName ? `${firstName} ${lastName}` : lastName,
      firstName,
      lastName,
      emails: texts(values.email, values.positionEmail),
      phones: texts(values.phone, values.positionPhone),
      organisations: texts(values.organisation),
    };
  }

  protected override keysOf(draft: Draft): string[] {
    const { firstName = '', lastName = '', email, positionEmail, organisation } = named(draft);
    const name = nameKey(`${firstName} ${lastName}`);
    const told = [
      ...texts(email, positionEmail).map((address) => `@${address.toLowerCase()}`),
      ...texts(organisation).map((organisationName) => `/${nameKey(organisationName)}`),
    ];
    return told.length > 0 ? told.map((one) => name + one) : [name];
  }

  protected override nameOf({ name }: PersonEntity): string {
    return name;
  }

  protected override recordsOf(tx: Tx, ids: readonly string[]): Promise<PersonEntity[]> {
    return ids.length > 0 ? this.persons.lockAll(tx, ids) : Promise.resolve([]);
  }

  protected override async contextOf(tx: Tx, { id }: ImportOrder, rows: readonly RowOrder[], making: boolean): Promise<Context> {
    const personIds = rows.flatMap(({ recordId }) => recordId ?? []);
    const open = personIds.length > 0 ? await this.positions.openOf(tx, personIds) : [];
    const positions = grouped(mainFirst(open), ({ personId }) => personId);
    const houses = await this.records.namesOf(
      tx,
      open.map(({ organisationId }) => organisationId),
    );
    const namings = rows.flatMap(({ draft: { no, values }, recordId }) =>
      texts(values.organisation)
        .filter((name) => !positionAt(name, (recordId && positions.get(recordId)) || [], houses))
        .map((name) => ({ no, name, address: addressOf(values) })),
    );
    const organisations = making
      ? await this.names.make(tx, id, namings)
      : await this.names.resolve(
          tx,
          id,
          namings.map(({ name }) => name),
        );
    return { organisations, positions, houses };
  }

  protected override plan({ options }: ImportOrder, draft: Draft, before: PersonEntity | null, context: Context): PersonPlan {
    const said = named(draft);
    const { purpose, legalBasis, dataSource } = options;
    const base = before ?? { language: 'de', purpose, legalBasis, dataSource };
    const input = {
      ...base,
      ...picked(
        said,
        PERSON_FIELD_NAMES.filter((name) => name in said),
      ),
    } as unknown as PersonInput;
    if (said.tags) input.tags = joined(before?.tags, said.tags);
    const errors = missing(input);
    if (Object.keys(errors).length > 0) return { errors, changes: [], values: {} as PersonValues, changed: {}, position: null };
    const values = { custom: { ...before?.custom, ...draft.custom }, ...personValuesFrom(input) };
    const changed = before ? differing(before, values) : {};
    const position = positionPlan(said, (before && context.positions.get(before.id)) || [], context);
    const own = before && Object.keys(changed).length > 0 ? this.persons.changes(before, changed) : [];
    return { errors, values, changed, position, changes: [...own, ...positionChanges(position, String(said.organisation))] };
  }

  protected override async save(tx: Tx, writings: readonly Writing<PersonEntity, PersonPlan>[]): Promise<Outcome[]> {
    const made = writings.filter(({ before }) => before === null);
    const amended = writings.flatMap(({ before, plan: { changed } }) =>
      before && Object.keys(changed).length > 0 ? [{ before, values: changed }] : [],
    );
    await this.positions.checkPersonsLast(tx);
    const [positions] = await Promise.all([
      this.savePositions(tx, writings),
      this.persons.addAll(
        tx,
        made.map(({ id, plan: { values } }) => ({ id, ...values })),
      ),
    ]);
    if (amended.length > 0) await this.persons.amendAll(tx, amended);
    return writings.map(({ no, id, before, plan: { changed } }) => {
      const own: Effect[] = !before
        ? [{ resource: 'persons', id, changed: null }]
        : Object.keys(changed).length > 0
          ? [{ resource: 'persons', id, changed: { before: picked(before, Object.keys(changed)), after: { ...changed } } }]
          : [];
      const effects = [...own, ...(positions.get(no) ?? [])];
      const result = before ? (effects.length > 0 ? 'updated' : 'unchanged') : 'created';
      return { no, result, recordId: id, effects, reasons: [] };
    });
  }

  /** Writes what rows say about positions; by number of the row what that did. */
  private async savePositions(tx: Tx, writings: readonly Writing<PersonEntity, PersonPlan>[]): Promise<Map<number, Effect[]>> {
    const effects = new Map<number, Effect[]>();
    const made: (PositionValues & { id: string })[] = [];
    const amended: { before: PositionEntity; values: Partial<PositionValues> }[] = [];
    for (const { no, id: personId, plan } of writings) {
      const { position } = plan;
      if (!position) continue;
      if (position.before) {
        const values = differing(position.before, position.said);
        const names = Object.keys(values);
        if (names.length === 0) continue;
        amended.push({ before: position.before, values });
        const changed = { before: picked(position.before, names), after: { ...values } };
        effects.set(no, [{ resource: 'positions', id: position.before.id, changed }]);
      } else {
        const id = uuidv7();
        made.push({ id, ...newPosition(personId, position) });
        effects.set(no, [{ resource: 'positions', id, changed: null }]);
      }
    }
    await this.positions.addAll(tx, made);
    if (amended.length > 0) await this.positions.amendAll(tx, amended);
    return effects;
  }
}

type Said = Readonly<Record<string, unknown>> & { firstName?: string; lastName?: string };

/** What a row says, a name in one column as its parts, unless there is a column with the last name. */
function named({ values }: Draft): Said {
  return typeof values.name === 'string' && !values.lastName ? { ...splitName(values.name), ...values } : values;
}

function texts(...values: unknown[]): string[] {
  return values.filter((value): value is string => typeof value === 'string' && value !== '');
}

function addressOf(values: Draft['values']): OrganisationAddress {
  const said = Object.entries(NEW_ORGANISATION_FIELDS).filter(([field]) => field in values);
  return Object.fromEntries(said.map(([field, name]) => [name, values[field]]));
}

function missing({ lastName, purpose, legalBasis }: Partial<PersonInput>): Record<string, string> {
  const required = { lastName: lastName?.trim(), purpose: purpose?.trim(), legalBasis };
  return Object.fromEntries(Object.entries(required).flatMap(([name, value]) => (value ? [] : [[name, 'required']])));
}

/** A row is about the position at its organisation with its function, else about the first position there. */
function positionPlan(said: Said, open: readonly PositionEntity[], { organisations, houses }: Context): PositionPlan | null {
  const [name] = texts(said.organisation);
  if (!name) return null;
  const organisationId = positionAt(name, open, houses)?.organisationId ?? organisations.get(nameKey(name))?.id;
  if (!organisationId) return null;
  const there = open.filter((position) => position.organisationId === organisationId);
  const fields = Object.entries(POSITION_COLUMNS).filter(([field]) => field in said);
  return {
    organisationId,
    said: Object.fromEntries(fields.map(([field, column]) => [column, said[field]])),
    before: there.find((position) => position.function === said.function) ?? there[0] ?? null,
    main: !open.some(({ main }) => main),
  };
}

/** Where somebody works at an organisation of the name, that one is meant, whichever others are called so. */
function positionAt(
  name: string,
  open: readonly PositionEntity[],
  houses: ReadonlyMap<string, string>,
): PositionEntity | undefined {
  return open.find(({ organisationId }) => nameKey(houses.get(organisationId) ?? '') === nameKey(name));
}

const mainFirst = (positions: readonly PositionEntity[]): PositionEntity[] =>
  [...positions].sort((one, other) => Number(other.main) - Number(one.main));

function newPosition(personId: string, { organisationId, said, main }: PositionPlan): PositionValues {
  const { department = null, email = null, phone = null } = said;
  const since: PartialDate | null = said.since ?? null;
  return { personId, organisationId, function: said.function ?? null, department, email, phone, main, since, until: null };
}

/** What a position changes about a person, by the fields of the row. */
function positionChanges(position: PositionPlan | null, organisation: string): FieldChange[] {
  if (!position) return [];
  const { before, said } = position;
  const fields = Object.entries(POSITION_COLUMNS).filter(([, column]) => column in said);
  const changes = fields.map(([field, column]) => ({ field, before: before?.[column] ?? null, after: said[column] }));
  const different = before ? changes.filter(({ field }) => columnDiffers(before, said, field)) : changes;
  return before ? different : [{ field: 'organisation', before: null, after: organisation }, ...different];
}

function columnDiffers(before: PositionEntity, said: PositionPlan['said'], field: string): boolean {
  const column = POSITION_COLUMNS[field as keyof typeof POSITION_COLUMNS];
  return Object.keys(differing(before, { [column]: said[column] })).length > 0;
}
