import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { MergeService } from './index.js';

type Kind = 'organisations' | 'persons';

/** A relation as the test remembers it: to which records it was given, whatever went into what since. */
interface Relation {
  id: string;
  table: 'membership' | 'person_position' | 'contact_note' | 'relationship' | 'seat';
  homes: Record<string, number>;
  /** Records it was taken away from by hand. */
  left?: ReadonlySet<number>;
  /** What tells it from others that cannot stand beside it; absent where any number may. */
  once?: (heads: Record<string, number>) => string;
}

/** What happens in a round: a number chooses among what is possible. */
const STEP = fc.record({
  what: fc.constantFrom('merge', 'merge', 'undo', 'undo', 'relate', 'relate', 'note', 'remove', 'move'),
  kind: fc.constantFrom<Kind>('organisations', 'persons'),
  one: fc.nat(99),
  other: fc.nat(99),
  choice: fc.constantFrom('kept' as const, 'absorbed' as const),
});

type Step = typeof STEP extends fc.Arbitrary<infer S> ? S : never;

const merge = (kind: Kind, one: number, other: number): Step => ({ what: 'merge', kind, one, other, choice: 'kept' });
const relate = (one: number, other: number): Step => ({ what: 'relate', kind: 'organisations', one, other, choice: 'kept' });

/** What chance has found once. */
const ONCE_FAILED: [Step[]][] = [
  // Two main positions come back to one person.
  [[relate(0, 0), merge('organisations', 0, 75), merge('persons', 5, 0), merge('persons', 73, 30), relate(48, 2)]],
  // What comes back meets its like, and had been brought there by a merging that stands.
  [
    [
      ...[merge('organisations', 61, 86), relate(0, 50), relate(47, 73), relate(49, 93), merge('organisations', 65, 21)],
      ...[merge('organisations', 50, 37), merge('persons', 38, 30), merge('persons', 34, 64), merge('persons', 19, 12)],
      ...[merge('persons', 73, 30), relate(48, 2)],
    ],
  ],
];

const HOW_MANY = 4;

describe('rounds of merging, editing and taking back', () => {
  let test: TestApp;
  let database: Database;

  beforeAll(async () => {
    test = await startTestApp();
    database = test.get(Database);
  });
  afterAll(() => test.close());

  it('lose nothing, and leave every relation where it belongs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 8, maxLength: 22 }), async (steps) => {
        const round = new Round(test, database, await makeCaller(test.database, await makeRegion(test.database)));
        await round.prepare();
        for (const step of steps) {
          await round.take(step);
          await round.check();
        }
        await round.undoAll();
        await round.check();
        await round.checkApart();
      }),
      // Shrinking what fails takes long: it ends in time to tell what it has.
      { numRuns: 50, examples: ONCE_FAILED, interruptAfterTimeLimit: 200_000 },
    );
  }, 300_000);
});

/** A region with some organisations and persons, and what is known of it. */
class Round {
  private readonly ids: Record<Kind, string[]> = { organisations: [], persons: [] };
  private readonly into: Record<Kind, Map<number, { head: number; merge: string }>> = {
    organisations: new Map(),
    persons: new Map(),
  };
  private readonly notes: Record<Kind, string[]> = { organisations: [], persons: [] };
  private readonly networkId = uuidv7();
  private readonly groupId = uuidv7();
  private relations: Relation[] = [];

  constructor(
    private readonly test: TestApp,
    private readonly database: Database,
    private readonly caller: Caller,
  ) {}

  async prepare(): Promise<void> {
    await this.sql(`INSERT INTO network (id, region_id, name) VALUES ($2, $1, 'Netz')`, [this.networkId]);
    await this.sql(
      `INSERT INTO working_group (id, region_id, name, kind, state) VALUES ($2, $1, 'Kreis', 'working_group', 'active')`,
      [this.groupId],
    );
    for (let at = 0; at < HOW_MANY; at++) {
      const [organisation, person] = [uuidv7(), uuidv7()];
      this.ids.organisations.push(organisation);
      this.ids.persons.push(person);
      this.notes.organisations.push(`o${at}`);
      this.notes.persons.push(`p${at}`);
      await this.sql(`INSERT INTO organisation (id, region_id, name, kind, note) VALUES ($2, $1, $3, 'other', $3)`, [
        organisation,
        `o${at}`,
      ]);
      await this.sql(
        `INSERT INTO person (id, region_id, name, sort_name, last_name, purpose, legal_basis, note)
         VALUES ($2, $1, $3, $3, $3, 'x', 'public_task', $3)`,
        [person, `p${at}`],
      );
    }
    for (let at = 0; at < HOW_MANY; at++) await this.relate(at, at + 1);
  }

  async take({ what, kind, one, other, choice }: Step): Promise<void> {
    if (what === 'merge') await this.merge(kind, one, other, choice);
    else if (what === 'undo') await this.undo(kind, one);
    else if (what === 'relate') await this.relate(one, other);
    else if (what === 'note') await this.note(kind, one);
    else await this.change(what, one, other);
  }

  async undoAll(): Promise<void> {
    for (const kind of ['organisations', 'persons'] as const) {
      while (this.into[kind].size > 0) await this.undo(kind, 0);
    }
  }

  /** What is there, is where the heads of its homes are; of what cannot stand twice there is one. */
  async check(): Promise<void> {
    const there = await this.there();
    const standing = new Map<string, number>();
    for (const relation of this.relations) {
      const heads = this.headsOf(relation);
      const row = there.get(relation.id);
      if (row) expect({ ...relation, heads: row }).toEqual({ ...relation, heads: this.idsOf(heads) });
      const place = relation.once?.(heads);
      if (!place) expect([relation, row]).toEqual([relation, expect.anything()]);
      else standing.set(place, (standing.get(place) ?? 0) + (row ? 1 : 0));
    }
    expect([...standing.values()].filter((count) => count > 1)).toEqual([]);
  }

  /** Nothing is merged any more: all is there. */
  async checkApart(): Promise<void> {
    const there = await this.there();
    expect(this.relations.filter(({ id }) => !there.has(id))).toEqual([]);
    for (const [kind, table] of [
      ['organisations', 'organisation'],
      ['persons', 'person'],
    ] as const) {
      const rows = await this.sql<{ id: string; note: string; archived: boolean }>(
        `SELECT id, note, archived_at IS NOT NULL AS archived FROM ${table} WHERE region_id = $1 ORDER BY id`,
      );
      expect(rows).toEqual(this.ids[kind].map((id, at) => ({ id, note: this.notes[kind][at], archived: false })));
    }
    expect(await this.sql('SELECT FROM record_merge_move WHERE region_id = $1')).toEqual([]);
    expect(await this.sql('SELECT id FROM citation WHERE region_id = $1')).toEqual([]);
  }

  private async merge(kind: Kind, one: number, other: number, choice: 'kept' | 'absorbed'): Promise<void> {
    const live = this.live(kind);
    const [kept, absorbed] = [live[one % live.length], live[other % live.length]];
    if (kept === undefined || absorbed === undefined || kept === absorbed) return;
    const versions = new Map(
      (
        await this.sql<{ id: string; version: number }>(
          `SELECT id, version FROM ${kind === 'persons' ? 'person' : 'organisation'} WHERE region_id = $1`,
        )
      ).map(({ id, version }) => [id, version]),
    );
    const [keptId, absorbedId] = [this.ids[kind][kept] ?? '', this.ids[kind][absorbed] ?? ''];
    const merge = await this.test.get(MergeService).merge(this.caller, {
      ...{ resource: kind, keptId, absorbedId, choices: { note: choice } },
      ...{ keptVersion: versions.get(keptId) ?? 0, absorbedVersion: versions.get(absorbedId) ?? 0 },
    });
    this.into[kind].set(absorbed, { head: kept, merge: merge.id });
  }

  private async undo(kind: Kind, one: number): Promise<void> {
    const merges = [...this.into[kind]];
    const [absorbed, { head, merge }] = merges[one % merges.length] ?? [-1, { head: -1, merge: '' }];
    if (merge === '') return;
    const blocked = this.into[kind].has(head);
    const undone = this.test.get(MergeService).undo(this.caller, merge);
    if (blocked) {
      await expect(undone).rejects.toThrow(AppError);
      if (merges.length > 1) await this.undo(kind, one + 1);
      return;
    }
    await undone;
    this.into[kind].delete(absorbed);
  }

  /** Gives two records one relation of each kind, where there is none like it. */
  private async relate(one: number, other: number): Promise<void> {
    const [organisations, persons] = [this.live('organisations'), this.live('persons')];
    const organisation = organisations[one % organisations.length] ?? 0;
    const second = organisations[other % organisations.length] ?? 0;
    const person = persons[other % persons.length] ?? 0;
    const [organisationId, secondId, personId] = [
      this.ids.organisations[organisation],
      this.ids.organisations[second],
      this.ids.persons[person],
    ];
    await this.add(
      { id: uuidv7(), table: 'membership', homes: { organisation }, once: (at) => `m${at.organisation}` },
      `INSERT INTO membership (id, region_id, network_id, organisation_id, role) VALUES ($2, $1, $3, $4, 'member')`,
      [this.networkId, organisationId],
    );
    await this.add(
      {
        id: uuidv7(),
        table: 'person_position',
        homes: { organisation, person },
        once: (at) => `p${at.person}-${at.organisation}`,
      },
      `INSERT INTO person_position (id, region_id, organisation_id, person_id, main) VALUES ($2, $1, $3, $4, NOT EXISTS (
         SELECT FROM person_position WHERE region_id = $1 AND person_id = $4 AND main AND until IS NULL))`,
      [organisationId, personId],
    );
    await this.add(
      { id: uuidv7(), table: 'seat', homes: { organisation, person }, once: (at) => `s${at.person}` },
      `INSERT INTO seat (id, region_id, group_id, organisation_id, person_id, role) VALUES ($2, $1, $3, $4, $5, 'member')`,
      [this.groupId, organisationId, personId],
    );
    await this.add(
      { id: uuidv7(), table: 'contact_note', homes: { organisation } },
      `INSERT INTO contact_note (id, region_id, organisation_id, kind, day, text) VALUES ($2, $1, $3, 'call', '2025-01-01', 'x')`,
      [organisationId],
    );
    if (organisation === second) return;
    const id = uuidv7();
    await this.add(
      {
        ...{ id, table: 'relationship', homes: { from: organisation, to: second } },
        once: (at) => (at.from === at.to ? id : `r${at.from}-${at.to}`),
      },
      `INSERT INTO relationship (id, region_id, kind, from_type, from_id, to_type, to_id)
       VALUES ($2, $1, 'cooperates', 'organisations', $3, 'organisations', $4)`,
      [organisationId, secondId],
    );
  }

  private async add(relation: Relation, sql: string, values: unknown[]): Promise<void> {
    const there = await this.there();
    const place = relation.once?.(this.headsOf(relation));
    const taken = this.relations.some((known) => place && known.once?.(this.headsOf(known)) === place && there.has(known.id));
    if (taken) return;
    await this.sql(sql, [relation.id, ...values]);
    this.relations.push(relation);
  }

  private async note(kind: Kind, one: number): Promise<void> {
    const live = this.live(kind);
    const at = live[one % live.length] ?? 0;
    const note = `edited ${uuidv7()}`;
    await this.sql(
      `UPDATE ${kind === 'persons' ? 'person' : 'organisation'} SET note = $3, version = version + 1 WHERE region_id = $1 AND id = $2`,
      [this.ids[kind][at], note],
    );
    this.notes[kind][at] = note;
  }

  /** Takes a relation away, or gives a contact note to another organisation. */
  private async change(what: string, one: number, other: number): Promise<void> {
    const there = await this.there();
    const present = this.relations.filter(({ id }) => there.has(id));
    const relation = present[one % present.length];
    if (!relation) return;
    if (what === 'remove') {
      await this.sql(`DELETE FROM ${relation.table} WHERE region_id = $1 AND id = $2`, [relation.id]);
      this.relations = this.relations.filter((known) => known !== relation);
    } else if (relation.table === 'contact_note') {
      const live = this.live('organisations');
      const [to, from] = [live[other % live.length] ?? 0, this.headsOf(relation).organisation ?? 0];
      // Who brings it back where it was has taken the change back: it is as if it had never left.
      if (to === from || relation.left?.has(to)) return;
      await this.sql('UPDATE contact_note SET organisation_id = $3 WHERE region_id = $1 AND id = $2', [
        relation.id,
        this.ids.organisations[to],
      ]);
      relation.homes.organisation = to;
      relation.left = new Set([...(relation.left ?? []), from]);
    }
  }

  private live(kind: Kind): number[] {
    return this.ids[kind].map((_, at) => at).filter((at) => !this.into[kind].has(at));
  }

  private headsOf({ homes }: Relation): Record<string, number> {
    return Object.fromEntries(
      Object.entries(homes).map(([end, home]) => {
        const into = this.into[end === 'person' ? 'persons' : 'organisations'];
        let head = home;
        while (into.has(head)) head = into.get(head)?.head ?? head;
        return [end, head];
      }),
    );
  }

  private idsOf(heads: Record<string, number>): Record<string, string | undefined> {
    return Object.fromEntries(
      Object.entries(heads).map(([end, at]) => [end, this.ids[end === 'person' ? 'persons' : 'organisations'][at]]),
    );
  }

  /** Every relation in the database, with the ids of its ends. */
  private async there(): Promise<Map<string, object>> {
    const rows = await this.sql<{ id: string; ends: object }>(`
      SELECT id, jsonb_build_object('organisation', organisation_id) AS ends FROM membership WHERE region_id = $1
      UNION ALL SELECT id, jsonb_build_object('organisation', organisation_id) FROM contact_note WHERE region_id = $1
      UNION ALL SELECT id, jsonb_build_object('organisation', organisation_id, 'person', person_id) FROM person_position WHERE region_id = $1
      UNION ALL SELECT id, jsonb_build_object('organisation', organisation_id, 'person', person_id) FROM seat WHERE region_id = $1
      UNION ALL SELECT id, jsonb_build_object('from', from_id, 'to', to_id) FROM relationship WHERE region_id = $1`);
    return new Map(rows.map(({ id, ends }) => [id, ends]));
  }

  private sql<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.writeOne<Row & Record<string, unknown>>(this.caller, sql, [this.caller.regionId, ...values]);
  }
}
