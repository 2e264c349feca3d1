import { HOME_ZONE, type ContactNote, type ContactNoteInput, type FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { calendarDayOf, instantOf } from '../../platform/calendar/index.js';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { PartService, textOrNull, type Changed, type RecordValues, type Told } from '../../platform/records/index.js';
import { ReminderService } from '../reminders/index.js';
import type { ContactNoteEntity } from './contact-note.entity.js';
import { ContactNoteRepository } from './contact-note.repository.js';

export type ContactNoteValues = RecordValues<ContactNoteEntity>;

/** The records a note may belong to, by their columns. */
const PLACES = {
  organisationId: 'organisations',
  groupId: 'groups',
  networkId: 'networks',
  initiativeId: 'initiatives',
} as const;

/** What a note names: where it belongs, and further organisations and people. */
type Named = Pick<ContactNoteEntity, keyof typeof PLACES | 'organisationIds' | 'personIds'>;

/** What a note can be made to name besides. */
type Further = Pick<ContactNoteInput, 'organisationIds' | 'personIds' | SinglePlace>;

/** A note has one of each, while it names any number of organisations. */
type SinglePlace = Exclude<keyof typeof PLACES, 'organisationId'>;

const HISTORY = ['kind', 'day', 'text', ...typedKeys(PLACES), 'organisationIds', 'personIds', 'nextStep'] as const;

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
    super(database, notes, events, { resource: 'contact-notes', history: HISTORY });
  }

  override async add(tx: Tx, input: ContactNoteInput): Promise<string> {
    const id = await super.add(tx, input);
    const note = await this.existing(tx, id);
    if (input.nextStep) await this.reminders.followNote(tx, id, placeOf(note), input.nextStep);
    return id;
  }

  /**
   * Lets a note name further records; whoever may write notes may say whom a colleague's is about, too.
   * @throws AppError `not_found`, `invalid_input` where it belongs to another group, network or initiative
   */
  async alsoName(caller: Caller, id: string, further: Further): Promise<ContactNote> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      const values = together(before, further);
      const changes = this.changes(before, values);
      if (changes.length > 0) await this.change(tx, 'updated', before, values, changes);
    });
    return this.get(caller, id);
  }

  protected override accept(tx: Tx, input: ContactNoteInput, before: ContactNoteEntity | null): Promise<ContactNoteValues> {
    if (before) requireAuthor(tx, before);
    const day = input.day ?? before?.day ?? this.today;
    if (day > this.today) throw refused('day', 'too_large');
    const values = {
      kind: input.kind,
      day,
      text: input.text.trim(),
      ...namedBy(input, before),
      mail: before ? before.mail : (input.mail ?? null),
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
    const known = subjectsOf(before).map(({ id }) => id);
    await this.tellNamed(
      tx,
      after,
      subjectsOf(after).filter(({ id }) => !known.includes(id)),
    );
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

  /** In the histories of records a note names only now it stands from the day of the talk on, too. */
  private async tellNamed(tx: Tx, note: Told<ContactNoteValues>, newly: readonly Subject[]): Promise<void> {
    const [first, ...others] = newly;
    if (!first) return;
    const subjects: [Subject, ...Subject[]] = [first, ...others, this.itself(note)];
    await this.events.record(tx, { kind: 'contact-notes.named', subjects, at: this.momentOf(note.day) });
  }

  /** Noon of a day that is over; undefined for today, which is now. */
  private momentOf(day: string): Date | undefined {
    return day < this.today ? instantOf(`${day}T12:00`, HOME_ZONE) : undefined;
  }

  private get today(): string {
    return calendarDayOf(this.clock.now());
  }
}

/** What an input names; where a note belongs stays where that is left out. The organisation it belongs to is none of the further ones. */
function namedBy(input: ContactNoteInput, before: ContactNoteEntity | null): Named {
  const places = typedKeys(PLACES).map((place) => [place, (input[place] === undefined ? before?.[place] : input[place]) ?? null]);
  const { organisationId, ...others } = Object.fromEntries(places) as Pick<ContactNoteEntity, keyof typeof PLACES>;
  const further = (input.organisationIds ?? []).filter((id) => id !== organisationId);
  return {
    ...others,
    organisationId: organisationId ?? further[0] ?? null,
    organisationIds: organisationId ? further : further.slice(1),
    personIds: input.personIds ?? [],
  };
}

/** What a note names already, and what it is to name besides: nothing is replaced. */
function together(before: Named, further: Further): Named {
  const { organisationIds = [], personIds = [] } = further;
  const organisations = [...before.organisationIds, ...organisationIds.filter((id) => id !== before.organisationId)];
  return {
    organisationId: before.organisationId ?? organisations[0] ?? null,
    organisationIds: eachOnce(before.organisationId ? organisations : organisations.slice(1)),
    personIds: eachOnce([...before.personIds, ...personIds]),
    groupId: theOne('groupId', before, further),
    networkId: theOne('networkId', before, further),
    initiativeId: theOne('initiativeId', before, further),
  };
}

/** @throws AppError `invalid_input` where a note would have to belong to two of a kind */
function theOne(place: SinglePlace, before: Named, further: Further): string | null {
  const [present, wanted] = [before[place], further[place] ?? null];
  if (present && wanted && present !== wanted) throw refused(place, 'unchangeable');
  return present ?? wanted;
}

/** Everything a note names, where it belongs first. */
function subjectsOf(note: Named): Subject[] {
  const places = typedKeys(PLACES).flatMap((place): Subject[] => {
    const id = note[place];
    return id ? [{ type: PLACES[place], id }] : [];
  });
  return [
    ...places,
    ...note.organisationIds.map((id) => ({ type: 'organisations', id })),
    ...note.personIds.map((id) => ({ type: 'persons', id })),
  ];
}

/** The record its next step is shown at. */
function placeOf(note: Named): Subject {
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

function typedKeys<Key extends string>(object: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(object) as Key[];
}

function eachOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
