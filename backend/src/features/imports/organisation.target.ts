import { ORGANISATION_FIELDS, type FieldChange, type Identity, type OrganisationInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { RecordMatcher } from '../duplicates/index.js';
import { OrganisationRepository, OrganisationService, valuesFrom, type OrganisationEntity } from '../organisations/index.js';
import { Topics } from '../topics/index.js';
import type { Draft } from './draft.js';
import { nameKey } from './name-keys.js';
import { NamedRecords } from './named-records.repository.js';
import { OrganisationNames } from './organisation-names.js';
import { differing, joined, picked, RecordTarget, type Plan, type Writing } from './record.target.js';
import { withoutEffect, type Effect, type ImportOrder, type Outcome, type RowOrder } from './target.js';
import { TopicNames } from './topic-names.repository.js';

type Values = ReturnType<typeof valuesFrom> & Pick<OrganisationEntity, 'custom'>;

interface OrganisationPlan extends Plan {
  values: Values;
  changed: Partial<Values>;
  /** Topics before and after, where the row has some. */
  topics: { before: string[]; after: string[] } | null;
}

interface Context {
  /** Ids of organisations named as parent or successor, by `nameKey`. */
  named: ReadonlyMap<string, string>;
  /** Names of the organisations that rows have as parent or successor already, by id. */
  relatives: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  topicsOf: ReadonlyMap<string, string[]>;
}

const FIELD_NAMES: readonly string[] = ORGANISATION_FIELDS.filter(
  (field) => 'importable' in field && field.type !== 'custom',
).map(({ name }) => name);
const TEXT_LISTS = ['abbreviations', 'formerNames', 'mergedNames', 'otherNames', 'tags'] as const;
const REFERENCES = ['parentId', 'successorId'] as const;
const CHAINS = { parentId: 'parent_id', successorId: 'successor_id' } as const;

/** Rows that become organisations. */
@Injectable()
export class OrganisationTarget extends RecordTarget<OrganisationEntity, OrganisationPlan, Context> {
  constructor(
    matcher: RecordMatcher,
    private readonly organisations: OrganisationService,
    private readonly repository: OrganisationRepository,
    private readonly names: OrganisationNames,
    private readonly records: NamedRecords,
    private readonly topicNames: TopicNames,
    private readonly topics: Topics,
  ) {
    super('organisations', matcher);
  }

  protected override identity({ values }: Draft): Identity | null {
    const { name, street, postalCode, municipality, website } = values as Partial<OrganisationInput>;
    if (!name) return null;
    const { emails = [], phones = [] } = values as Partial<OrganisationInput>;
    return {
      name,
      otherNames: otherNames(values),
      emails: emails.map(({ address }) => address),
      phones: phones.map(({ number }) => number),
      street: street ?? null,
      postalCode: postalCode ?? null,
      city: municipality ?? null,
      website: website ?? null,
    };
  }

  protected override keysOf({ values }: Draft): string[] {
    const { name, postalCode, municipality } = values as Partial<OrganisationInput>;
    return [[name, municipality ?? postalCode].map((text) => nameKey(text ?? '')).join('/')];
  }

  protected override nameOf({ name }: OrganisationEntity): string {
    return name;
  }

  protected override recordsOf(tx: Tx, ids: readonly string[]): Promise<OrganisationEntity[]> {
    return ids.length > 0 ? this.organisations.lockAll(tx, ids) : Promise.resolve([]);
  }

  protected override async contextOf(tx: Tx, _order: ImportOrder, rows: readonly RowOrder[]): Promise<Context> {
    const references = rows.flatMap(({ draft: { values } }) => REFERENCES.flatMap((field) => values[field] ?? [])) as string[];
    const named = new Map(references.map((name) => [nameKey(name), name]));
    const found = await this.names.existing(
      tx,
      [...named].map(([key, name]) => ({ key, name })),
    );
    const withTopics = rows.some(({ draft }) => draft.values.topics);
    const ids = rows.flatMap(({ recordId }) => recordId ?? []);
    const before = references.length > 0 ? await this.recordsOf(tx, ids) : [];
    return {
      named: new Map([...found].map(([key, { id }]) => [key, id])),
      relatives: await this.records.namesOf(
        tx,
        before.flatMap((row) => REFERENCES.flatMap((field) => row[field] ?? [])),
      ),
      topics: withTopics ? await this.topicNames.byKey(tx) : new Map(),
      topicsOf: withTopics ? await this.topicNames.of(tx, ids) : new Map(),
    };
  }

  protected override plan(
    _order: ImportOrder,
    { values: said, custom }: Draft,
    before: OrganisationEntity | null,
    context: Context,
  ): OrganisationPlan {
    const base = before ?? { kind: 'other', state: 'active' };
    const input = {
      ...base,
      ...picked(
        said,
        FIELD_NAMES.filter((name) => name in said),
      ),
    } as unknown as OrganisationInput;
    for (const list of TEXT_LISTS) if (said[list]) input[list] = joined(before?.[list], said[list]);
    addContacts(input, said, before);
    const errors = refer(input, said, before, context);
    const topics = topicsOf(said, (before && context.topicsOf.get(before.id)) || [], context, errors);
    if (!input.name?.trim()) errors.name = 'required';
    if (Object.keys(errors).length > 0) return { errors, changes: [], values: {} as Values, changed: {}, topics: null };
    const values = { custom: { ...before?.custom, ...custom }, ...valuesFrom(input) };
    const changed = before ? differing(before, values) : {};
    const own = before && Object.keys(changed).length > 0 ? this.organisations.changes(before, changed) : [];
    const about: FieldChange[] = topics ? [{ field: 'topics', before: null, after: said.topics }] : [];
    return { errors, values, changed, topics, changes: [...own, ...about] };
  }

  protected override async save(tx: Tx, writings: readonly Writing<OrganisationEntity, OrganisationPlan>[]): Promise<Outcome[]> {
    const circular = await this.saveReferring(tx, writings.filter(refers));
    const plain = writings.filter((writing) => !refers(writing));
    const amended = plain.flatMap(({ before, plan: { changed } }) =>
      before && Object.keys(changed).length > 0 ? [{ before, values: changed }] : [],
    );
    await this.organisations.addAll(
      tx,
      plain.flatMap(({ id, before, plan: { values } }) => (before ? [] : [{ id, ...values }])),
    );
    if (amended.length > 0) await this.organisations.amendAll(tx, amended);
    const done = writings.filter(({ no }) => !circular.has(no));
    for (const { id, plan } of done) {
      if (plan.topics) await this.topics.assign(tx, { type: 'organisations', id }, plan.topics.after);
    }
    return [
      ...done.map(outcomeOf),
      ...writings
        .filter(({ no }) => circular.has(no))
        .map((row) => withoutEffect(row, 'failed', row.id, { code: 'refused', field: 'parentId' })),
    ];
  }

  /**
   * Those that get another parent or successor, one after the other, as each may close a circle with the one before.
   * @returns numbers of the rows that would have
   */
  private async saveReferring(tx: Tx, writings: readonly Writing<OrganisationEntity, OrganisationPlan>[]): Promise<Set<number>> {
    const circular = new Set<number>();
    for (const {
      no,
      id,
      before,
      plan: { values, changed },
    } of writings) {
      if (!before) await this.organisations.addAll(tx, [{ id, ...values }]);
      else if (await this.closesCircle(tx, id, changed)) circular.add(no);
      else await this.organisations.amendAll(tx, [{ before, values: changed }]);
    }
    return circular;
  }

  private async closesCircle(tx: Tx, id: string, changed: Partial<Values>): Promise<boolean> {
    for (const field of REFERENCES) {
      const next = changed[field];
      if (next && (await this.repository.leadsTo(tx, CHAINS[field], next, id))) return true;
    }
    return false;
  }
}

const refers = ({ before, plan: { values, changed } }: Writing<OrganisationEntity, OrganisationPlan>): boolean =>
  REFERENCES.some((field) => (before ? changed[field] : values[field]));

function outcomeOf({ no, id, before, plan }: Writing<OrganisationEntity, OrganisationPlan>): Outcome {
  if (!before) {
    return { no, result: 'created', recordId: id, effects: [{ resource: 'organisations', id, changed: null }], reasons: [] };
  }
  const names = Object.keys(plan.changed);
  const after = { ...plan.changed, ...(plan.topics && { topicIds: plan.topics.after }) };
  const then = { ...picked(before, names), ...(plan.topics && { topicIds: plan.topics.before }) };
  const effects: Effect[] =
    Object.keys(after).length > 0 ? [{ resource: 'organisations', id, changed: { before: then, after } }] : [];
  return { no, result: effects.length > 0 ? 'updated' : 'unchanged', recordId: id, effects, reasons: [] };
}

function otherNames(values: Draft['values']): string[] {
  const {
    legalName,
    shortName,
    abbreviations = [],
    formerNames = [],
    otherNames: more = [],
  } = values as Partial<OrganisationInput>;
  return [...[legalName, shortName].flatMap((name) => name ?? []), ...abbreviations, ...formerNames, ...more];
}

/** Addresses and numbers a row has besides those that are there. */
function addContacts(input: OrganisationInput, said: Draft['values'], before: OrganisationEntity | null): void {
  if (!before) return;
  const { emails, phones } = said as Partial<OrganisationInput>;
  const known = new Set(before.emails.map(({ address }) => address.toLowerCase()));
  if (emails) input.emails = [...before.emails, ...emails.filter(({ address }) => !known.has(address.toLowerCase()))];
  const dialled = new Set(before.phones.map(({ number }) => number.replace(/\D/g, '')));
  if (phones) input.phones = [...before.phones, ...phones.filter(({ number }) => !dialled.has(number.replace(/\D/g, '')))];
}

/** Puts ids instead of names, the one that stands there already where it is called so; answers what names nothing. */
function refer(
  input: OrganisationInput,
  said: Draft['values'],
  before: OrganisationEntity | null,
  { named, relatives }: Context,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of REFERENCES) {
    if (typeof said[field] !== 'string') continue;
    const there = before?.[field];
    const same = there && nameKey(relatives.get(there) ?? '') === nameKey(said[field]);
    const id = same ? there : named.get(nameKey(said[field]));
    if (id) input[field] = id;
    else errors[field] = 'unknown_value';
  }
  return errors;
}

/** Topics as a row leaves them, where it adds any. */
function topicsOf(
  said: Draft['values'],
  before: string[],
  { topics }: Context,
  errors: Record<string, string>,
): OrganisationPlan['topics'] {
  const ids = ((said.topics ?? []) as string[]).map((name) => topics.get(nameKey(name)));
  if (ids.includes(undefined)) errors.topics = 'unknown_value';
  const after = joined(before, ids);
  return after.length > before.length ? { before, after } : null;
}
