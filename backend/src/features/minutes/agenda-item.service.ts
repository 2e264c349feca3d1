import { AGENDA_ITEM_FIELDS, type AgendaItem, type AgendaItemInput, type FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { editableFields, PartService, textOrNull, type RecordValues, type Told } from '../../platform/records/index.js';
import type { AgendaItemEntity } from './agenda-item.entity.js';
import { AgendaItemRepository } from './agenda-item.repository.js';
import { MinutesGround } from './minutes.ground.js';

type AgendaItemValues = RecordValues<AgendaItemEntity>;

/** Keeps what a meeting talks about, and what was said. */
@Injectable()
export class AgendaItemService extends PartService<AgendaItemEntity, AgendaItemInput, AgendaItem> {
  constructor(
    database: Database,
    private readonly items: AgendaItemRepository,
    private readonly ground: MinutesGround,
    events: EventLog,
  ) {
    super(database, items, events, { resource: 'agenda-items', history: editableFields<AgendaItemEntity>(AGENDA_ITEM_FIELDS) });
  }

  /**
   * Puts the whole agenda into another order.
   * @throws AppError `conflict` where these are not just the items there are
   */
  async reorder(caller: Caller, meetingId: string, ids: readonly string[]): Promise<AgendaItem[]> {
    const wanted = ids.map((id) => id.toLowerCase());
    await this.database.write(caller, async (tx) => {
      await this.ground.openMeeting(tx, meetingId);
      const present = await this.items.ofMeeting(tx, meetingId);
      if (wanted.length !== present.length || !present.every((id) => wanted.includes(id))) throw new AppError('conflict');
      await this.number(tx, meetingId, wanted);
    });
    return this.items.agenda(caller, meetingId);
  }

  protected override async accept(tx: Tx, input: AgendaItemInput, before: AgendaItemEntity | null): Promise<AgendaItemValues> {
    const meetingId = before?.meetingId ?? input.meetingId;
    await this.ground.openMeeting(tx, meetingId);
    return {
      meetingId,
      position: before?.position ?? (await this.items.ofMeeting(tx, meetingId)).length + 1,
      title: input.title.trim(),
      duration: input.duration ?? null,
      minutes: textOrNull(input.minutes),
    };
  }

  /** What stands below moves up. */
  protected override async takeAway(tx: Tx, row: AgendaItemEntity): Promise<void> {
    await this.ground.openMeeting(tx, row.meetingId);
    await super.takeAway(tx, row);
    await this.items.reorder(tx, await this.items.ofMeeting(tx, row.meetingId));
  }

  /** The words of the minutes are written bit by bit: the history of the meeting does not tell of each. */
  protected override async record(tx: Tx, verb: string, row: Told<AgendaItemValues>, changes: FieldChange[] = []): Promise<void> {
    const onlyWords = verb === 'updated' && changes.every(({ field }) => field === 'minutes');
    const meeting: Subject = { type: 'meetings', id: row.meetingId };
    const subjects: [Subject, ...Subject[]] = onlyWords ? [this.itself(row)] : [meeting, this.itself(row)];
    await this.events.record(tx, { kind: `agenda-items.${verb}`, subjects, changes });
  }

  private async number(tx: Tx, meetingId: string, ids: readonly string[]): Promise<void> {
    const moved = await this.items.reorder(tx, ids);
    if (moved.length === 0) return;
    const items = moved.map(({ id, version }) => ({ type: 'agenda-items', id, version }));
    await this.events.record(tx, { kind: 'agenda-items.reordered', subjects: [{ type: 'meetings', id: meetingId }, ...items] });
  }
}
