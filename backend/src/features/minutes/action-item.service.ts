import { ACTION_ITEM_FIELDS, type ActionItem, type ActionItemInput, type FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import {
  editableFields,
  PartService,
  textOrNull,
  type Changed,
  type RecordValues,
  type Told,
} from '../../platform/records/index.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemSubjects } from './action-item.subjects.js';
import { OwnerTies } from './owner.ties.js';
import { MinutesGround } from './minutes.ground.js';

type ActionItemValues = RecordValues<ActionItemEntity>;

/** What an event says happened, where the state changed. */
const VERBS: Readonly<Record<ActionItem['state'], string>> = { done: 'done', dropped: 'dropped', open: 'reopened' };

/** Keeps who does what by when. */
@Injectable()
export class ActionItemService extends PartService<ActionItemEntity, ActionItemInput, ActionItem> {
  constructor(
    database: Database,
    items: ActionItemRepository,
    private readonly ground: MinutesGround,
    private readonly told: ActionItemSubjects,
    private readonly ties: OwnerTies,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    super(database, items, events, { resource: 'action-items', history: editableFields<ActionItemEntity>(ACTION_ITEM_FIELDS) });
  }

  override async add(tx: Tx, input: ActionItemInput): Promise<string> {
    const id = await super.add(tx, input);
    await this.ties.follow(tx, null, await this.existing(tx, id));
    return id;
  }

  /** What the owner reports, from the page behind the link in a mail; saying the same again changes nothing. */
  async report(tx: Tx, verb: string, before: ActionItemEntity, values: Changed<ActionItemEntity>): Promise<void> {
    const changes = this.changes(before, values);
    if (changes.length > 0) await this.change(tx, verb, before, values, changes);
  }

  protected override async accept(tx: Tx, input: ActionItemInput, before: ActionItemEntity | null): Promise<ActionItemValues> {
    if (before) await this.ground.requireWrite(tx, before);
    const state = input.state ?? before?.state ?? 'open';
    return {
      ...(await this.ground.place(tx, input)),
      text: input.text.trim(),
      ownerId: input.ownerId ?? null,
      dueOn: input.dueOn ?? null,
      state,
      doneAt: state === 'done' ? (before?.doneAt ?? this.clock.now()) : null,
      remark: textOrNull(input.remark),
    };
  }

  protected override async change(
    tx: Tx,
    verb: string,
    before: ActionItemEntity,
    values: Changed<ActionItemEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    const after = { ...before, ...values };
    await super.change(
      tx,
      verb === 'updated' && after.state !== before.state ? VERBS[after.state] : verb,
      before,
      values,
      changes,
    );
    await this.ties.follow(tx, before, after);
  }

  protected override async takeAway(tx: Tx, row: ActionItemEntity): Promise<void> {
    await this.ground.requireWrite(tx, row);
    await this.ties.follow(tx, row, null);
    await super.takeAway(tx, row);
  }

  protected override async record(tx: Tx, verb: string, row: Told<ActionItemValues>, changes: FieldChange[] = []): Promise<void> {
    const former = changes.flatMap(({ field, before }) => (field === 'ownerId' && typeof before === 'string' ? before : []));
    await this.events.record(tx, { kind: `action-items.${verb}`, subjects: await this.told.of(tx, row, former), changes });
  }
}
