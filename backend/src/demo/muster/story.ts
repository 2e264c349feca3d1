import type { FieldChange } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import type { NewEvent, Subject } from '../../platform/events/index.js';
import type { MusterPerson } from './people.js';
import type { Row } from './rows.js';

/** Gathers what happened in the Musterregion: rows by table, in the order of their references, and the events that tell of them. */
export class MusterStory {
  readonly tables = new Map<string, Row[]>();
  readonly events: NewEvent[] = [];
  /** What people did from their mails, without being users. */
  readonly answers: NewEvent[] = [];
  private readonly people = new Map<string, { id: string; person: MusterPerson }>();
  private readonly positions = new Map<string, string>();
  private readonly named = new Map<string, string>();

  constructor(
    private readonly organisations: ReadonlyMap<string, string>,
    /** Who coordinates the region. */
    readonly coordinator: string,
    readonly now: Date,
  ) {}

  /** Adds a row; answers its id. */
  add(table: string, row: Row): string {
    const id = uuidv7();
    this.addPart(table, { id, ...row });
    return id;
  }

  /** Adds a row that has no id of its own. */
  addPart(table: string, row: Row): void {
    const rows = this.tables.get(table) ?? [];
    this.tables.set(table, [...rows, row]);
  }

  /** What is still to come has not happened. */
  tell(kind: string, at: Date, subjects: [Subject, ...Subject[]], changes: FieldChange[] = []): void {
    if (at <= this.now) this.events.push({ kind, at, subjects, changes });
  }

  /** The same for what somebody did who is no user. */
  tellAnswer(kind: string, at: Date, subjects: [Subject, ...Subject[]], changes: FieldChange[]): void {
    this.answers.push({ kind, at, subjects, changes });
  }

  remember(kind: 'group' | 'network' | 'initiative', name: string, id: string): void {
    this.named.set(`${kind}:${name}`, id);
  }

  recall(kind: 'group' | 'network' | 'initiative', name: string): string {
    return known(this.named.get(`${kind}:${name}`), name);
  }

  addPerson(person: MusterPerson, id: string): void {
    this.people.set(person.name, { id, person });
  }

  addPosition(name: string, id: string): void {
    this.positions.set(name, id);
  }

  /** Id of the position of a person. */
  positionOf(name: string): string {
    return known(this.positions.get(name), name);
  }

  /** Id of a person by name. */
  person(name: string): string {
    return known(this.people.get(name)?.id, name);
  }

  personNamed(name: string): MusterPerson {
    return known(this.people.get(name)?.person, name);
  }

  get everybody(): string[] {
    return [...this.people.keys()];
  }

  organisation(name: string): string {
    return known(this.organisations.get(name), name);
  }
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The Musterregion does not know ${name}`);
  return value;
}
