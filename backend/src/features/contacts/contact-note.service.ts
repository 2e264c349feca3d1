import { type ContactNote, type ContactNoteInput, type FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { instantOf, wallClockOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { PartService, textOrNull, type Changed, type RecordValues, type Told } from '../../platform/records/index.js';
import { ReminderService } from '../reminders/index.js';
import type { ContactNoteEntity } from './contact-note.entity.js';
import { ContactNoteRepository } from './contact-note.repository.js';

export type ContactNoteValues = RecordValues<ContactNoteEntity>;

const ZONE = 'Europe/Berlin';

/** Keeps what was said and written between the region's offices and its partners. Only its author changes a note or takes it away. */
@Injectable()
export class ContactNoteService extends PartService<ContactNoteEntity, ContactNoteInput, ContactNote> {
  constructor(
    database: Database,
    notes: ContactNoteRepository,
    private readonly reminders: ReminderService,
    private readonly clock: Clock,
    events: EventLog,
  ) {
    const history = ['kind', 'day', 'text', 'personIds', 'nextStep'] as const;
    super(database, notes, events, { resource: 'contact-notes', history });
  }

  override async add(tx: Tx, input: ContactNoteInput): Promise<string> {
    const id = await super.add(tx, input);
    const note = await this.existing(tx, id);
    if (input.nextStep) await this.reminders.followNote(tx, id, placeOf(note), input.nextStep);
    return id;
  }

  protected override accept(tx: Tx, input: ContactNoteInput, before: ContactNoteEntity | null): Promise<ContactNoteValues> {
    if (before) requireAuthor(tx, before);
    const day = input.day ?? before?.day ?? this.today;
    if (day > this.today) throw refused('day', 'too_large');
    const { organisationId, groupId, networkId } = before ?? input;
    const values = {
      kind: input.kind,
      day,
      text: input.text.trim(),
      organisationId: organisationId ?? null,
      groupId: groupId ?? null,
      networkId: networkId ?? null,
      personIds: input.personIds ?? [],
      nextStep: input.nextStep ? { dueOn: input.nextStep.dueOn, text: textOrNull(input.nextStep.text) } : null,
      authorId: tx.caller.userId,
    };
    if (subjectsOf(values).length === 0) throw refused('organisationId', 'required');
    return Promise.resolve(values);
  }

  protected override subjects(row: Told<ContactNoteValues>): [Subject, ...Subject[]] {
    const [first = this.itself(row), ...others] = subjectsOf(row);
    return first.type === this.kind.resource ? [first] : [first, ...others, this.itself(row)];
  }

  protected override async change(
    tx: Tx,
    verb: string,
    before: ContactNoteEntity,
    values: Changed<ContactNoteEntity>,
    changes: FieldChange[],
  ): Promise<void> {
    await super.change(tx, verb, before, values, changes);
    const after = { ...before, ...values, version: before.version + 1 };
    const newlyNamed = after.personIds.filter((id) => !before.personIds.includes(id));
    if (newlyNamed.length > 0) await this.tellNamed(tx, after, newlyNamed);
    if (changes.some(({ field }) => field === 'nextStep')) {
      await this.reminders.followNote(tx, before.id, placeOf(after), after.nextStep);
    }
  }

  protected override async takeAway(tx: Tx, row: ContactNoteEntity): Promise<void> {
    requireAuthor(tx, row);
    await this.reminders.followNote(tx, row.id, placeOf(row), null);
    await super.takeAway(tx, row);
  }

  /** A note stands in histories where its talk was, not where it was written down. */
  protected override async record(
    tx: Tx,
    verb: string,
    row: Told<ContactNoteValues>,
    changes: FieldChange[] = [],
  ): Promise<void> {
    const at = verb === 'created' ? this.momentOf(row.day) : undefined;
    await this.events.record(tx, { kind: `contact-notes.${verb}`, subjects: this.subjects(row), changes, at });
  }

  /** In the histories of people a note names only now it stands from the day of the talk on, too. */
  private async tellNamed(tx: Tx, note: Told<ContactNoteValues>, personIds: readonly string[]): Promise<void> {
    const [first, ...others] = personIds.map((id): Subject => ({ type: 'persons', id }));
    if (!first) return;
    const subjects: [Subject, ...Subject[]] = [first, ...others, this.itself(note)];
    await this.events.record(tx, { kind: 'contact-notes.named', subjects, at: this.momentOf(note.day) });
  }

  /** Noon of a day that is over; undefined for today, which is now. */
  private momentOf(day: string): Date | undefined {
    return day < this.today ? instantOf(`${day}T12:00`, ZONE) : undefined;
  }

  private get today(): string {
    return wallClockOf(this.clock.now(), ZONE).slice(0, '2025-03-12'.length);
  }
}

type Places = Pick<ContactNoteEntity, 'organisationId' | 'groupId' | 'networkId' | 'personIds'>;

/** Everything a note names, where it belongs first. */
function subjectsOf({ organisationId, groupId, networkId, personIds }: Places): Subject[] {
  return [
    ...(organisationId ? [{ type: 'organisations', id: organisationId }] : []),
    ...(groupId ? [{ type: 'groups', id: groupId }] : []),
    ...(networkId ? [{ type: 'networks', id: networkId }] : []),
    ...personIds.map((id) => ({ type: 'persons', id })),
  ];
}

/** The record its next step is shown at. */
function placeOf(note: Places): Subject {
  const [place] = subjectsOf(note);
  if (!place) throw new Error('A contact note names at least one record');
  return place;
}

/** @throws AppError `forbidden` */
function requireAuthor({ caller }: Tx, { authorId }: ContactNoteEntity): void {
  if (authorId !== caller.userId) throw new AppError('forbidden');
}

function refused(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
