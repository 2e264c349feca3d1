import type { MatchedResource } from '@knotenpunkt/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { insertRows, type Row } from '../../demo/muster/rows.js';
import { Random } from '../../demo/random.js';
import { DuplicateFinder } from '../../features/duplicates/index.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { labelledOrganisations } from './labelled-organisations.js';
import { labelledPersons } from './labelled-persons.js';

/** Another one than that by which the score was made. */
const SEED = 19_760_415;

export interface DuplicatesReport {
  resource: MatchedResource;
  records: number;
  /** Pairs of records that are one. */
  twins: number;
  /** Pairs found, and how many of them are one. */
  found: number;
  right: number;
  seconds: number;
  /** Some that were taken for the same and are not, and the other way round. */
  wrong: string[];
  missed: string[];
}

/** Invents records of which it is known which are one, lets them be compared as the worker does, and counts. */
export class DuplicatesRun {
  private readonly database: Database;
  private readonly random = new Random(SEED);
  private readonly bodies = new Map<string, { body: number; text: string }>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly caller: Caller,
  ) {
    this.database = app.get(Database);
  }

  async organisations(count: number): Promise<DuplicatesReport> {
    const rows = labelledOrganisations(count, this.random).map(({ body, phone, email, postalCode, ...given }) => {
      const id = uuidv7();
      this.bodies.set(id, {
        body,
        text: [given.name, given.street, given.municipality, phone, email, given.website].join(' · '),
      });
      const contacts = { emails: email ? [{ address: email }] : [], phones: phone ? [{ number: phone }] : [] };
      return { id, ...given, ...contacts, postal_code: postalCode, kind: 'other', tags: [], custom: {} };
    });
    await this.insert('organisation', rows);
    return this.compare('organisations', rows);
  }

  async persons(count: number): Promise<DuplicatesReport> {
    const houses = Array.from({ length: Math.round(count / 6) }, (_, at) => ({
      id: uuidv7(),
      name: `Haus ${at}`,
      kind: 'other',
    }));
    const positions: Row[] = [];
    const rows = labelledPersons(count, houses.length, this.random).map(
      ({ body, organisation, firstName, lastName, email, phone }) => {
        const id = uuidv7();
        this.bodies.set(id, { body, text: [firstName, lastName, organisation, email, phone].join(' · ') });
        const house = organisation === null ? undefined : houses[organisation];
        if (house) positions.push({ id: uuidv7(), person_id: id, organisation_id: house.id, email, phone, main: true });
        const names = { name: [firstName, lastName].join(' '), sort_name: lastName, first_name: firstName, last_name: lastName };
        const own = house ? { email: null, phone: null } : { email, phone };
        return { id, ...names, ...own, purpose: 'x', legal_basis: 'public_task' };
      },
    );
    await this.insert('organisation', houses);
    await this.insert('person', rows);
    await this.insert('person_position', positions);
    return this.compare('persons', rows);
  }

  private async insert(table: string, rows: readonly Row[]): Promise<void> {
    await this.database.write(this.caller, (tx) => insertRows(tx, table, rows));
  }

  private async compare(resource: MatchedResource, rows: readonly { id: string }[]): Promise<DuplicatesReport> {
    const finder = this.app.get(DuplicateFinder, { strict: false });
    const from = performance.now();
    while (await this.database.write(this.caller, (tx) => finder.find(tx, resource)));
    const seconds = (performance.now() - from) / 1_000;
    const pairs = await this.database.read<{ one: string; other: string; score: number }>(
      this.caller,
      `SELECT one_id AS one, other_id AS other, score FROM duplicate_pair WHERE resource = $1 AND verdict = 'same'`,
      [resource],
    );
    const isOne = ({ one, other }: { one: string; other: string }) => this.bodies.get(one)?.body === this.bodies.get(other)?.body;
    const right = pairs.filter(isOne);
    const told = ({ one, other }: { one: string; other: string }) =>
      `${this.bodies.get(one)?.text}  |  ${this.bodies.get(other)?.text}`;
    const twins = this.twinsAmong(rows);
    const known = new Set(right.map(({ one, other }) => one + other));
    return {
      ...{ resource, records: rows.length, twins: twins.length, found: pairs.length, right: right.length, seconds },
      wrong: pairs.filter((pair) => !isOne(pair)).map(told),
      missed: twins.filter(({ one, other }) => !known.has(one + other) && !known.has(other + one)).map(told),
    };
  }

  private twinsAmong(rows: readonly { id: string }[]): { one: string; other: string }[] {
    const first = new Map<number, string>();
    return rows.flatMap(({ id }) => {
      const body = this.bodies.get(id)?.body ?? -1;
      const one = first.get(body);
      if (one === undefined) first.set(body, id);
      return one === undefined ? [] : [{ one, other: id }];
    });
  }
}
