import { type FieldChange, type NextStepInput, type Reminder, type ReminderInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { PartService, textOrNull, type Changed, type RecordValues } from '../../platform/records/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { ReminderDue } from './reminder.due.js';
import type { ReminderEntity } from './reminder.entity.js';
import { ReminderRepository } from './reminder.repository.js';

type ReminderValues = RecordValues<ReminderEntity>;

/** A record of any kind. */
export interface ReminderSubject {
  type: string;
  id: string;
}

/** Keeps the reminders of users. They are their own business: nothing of it stands in the region's history. */
@Injectable()
export class ReminderService extends PartService<ReminderEntity, ReminderInput, Reminder> {
  constructor(
    database: Database,
    private readonly reminders: ReminderRepository,
    private readonly resources: ResourceRegistry,
    private readonly due: ReminderDue,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    super(database, reminders, events, { resource: 'reminders', history: ['dueOn', 'text', 'doneAt'] });
  }

  override async add(tx: Tx, input: ReminderInput): Promise<string> {
    const id = await super.add(tx, input);
    await this.due.follow(tx, null, await this.existing(tx, id));
    return id;
  }

  /** Makes the next step of a contact note a reminder of its author, lets it follow the note, or takes it away. */
  async followNote(tx: Tx, noteId: string, subject: ReminderSubject, step: NextStepInput | null): Promise<void> {
    const present = await this.reminders.lockOfNote(tx, noteId);
    if (!step) {
      if (present) await this.takeAway(tx, present);
      return;
    }
    const values = { dueOn: step.dueOn, text: textOrNull(step.text) };
    if (present) return this.change(tx, 'updated', present, values);
    const stored = { id: uuidv7(), userId: owner(tx), subjectType: subject.type, subjectId: subject.id, ...values };
    await this.reminders.insert(tx, { ...stored, contactNoteId: noteId });
    await this.due.follow(tx, null, { ...stored, doneAt: null });
  }

  protected override async accept(tx: Tx, input: ReminderInput, before: ReminderEntity | null): Promise<ReminderValues> {
    const { subjectType, subjectId } = before ?? input;
    if (!before) await this.requireSubject(tx, subjectType, subjectId);
    return {
      userId: owner(tx),
      subjectType,
      subjectId,
      dueOn: input.dueOn,
      text: textOrNull(input.text),
      doneAt: input.done ? (before?.doneAt ?? this.clock.now()) : null,
      contactNoteId: before?.contactNoteId ?? null,
    };
  }

  protected override async change(
    tx: Tx,
    verb: string,
    before: ReminderEntity,
    values: Changed<ReminderEntity>,
    changes: FieldChange[] = [],
  ): Promise<void> {
    await super.change(tx, verb, before, values, changes);
    await this.due.follow(tx, before, { ...before, ...values });
  }

  protected override async takeAway(tx: Tx, row: ReminderEntity): Promise<void> {
    await this.due.follow(tx, row, null);
    await super.takeAway(tx, row);
  }

  protected override record(): Promise<void> {
    return Promise.resolve();
  }

  /** @throws AppError `unknown_reference` where the region has no such record, or none the user may read */
  private async requireSubject(tx: Tx, type: string, id: string): Promise<void> {
    const readable = this.resources.mayRead(tx.caller, type);
    if (!readable || !(await this.reminders.knows(tx, type, id))) throw new AppError('unknown_reference');
  }
}

/** @throws AppError `forbidden` for programs: a reminder is somebody's */
function owner({ caller }: Tx): string {
  if (caller.userId === null) throw new AppError('forbidden');
  return caller.userId;
}
