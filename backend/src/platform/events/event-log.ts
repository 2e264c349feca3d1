import { categoryOf, FOLDED_CATEGORY, type FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/index.js';
import { ChangeFeed, type Change, type Subject } from './change-feed.js';

/** Most events of one statement that are announced one by one. */
const ANNOUNCED_SINGLY = 100;

export interface NewEvent {
  /** `<resource>.<verb in the past>`. */
  kind: string;
  /** The main subject first. */
  subjects: [Subject, ...Subject[]];
  changes?: FieldChange[];
  /** When it happened, where that is not now: for what is brought in from the past. */
  at?: Date;
}

/** Writes the append-only history. History, timelines, audit and the live feed are views of it. */
@Injectable()
export class EventLog {
  constructor(private readonly feed: ChangeFeed) {}

  /**
   * Records that something happened, in the transaction in which it happens.
   * @returns the event's id, for the outbox row of work that follows
   */
  async record(tx: Tx, event: NewEvent): Promise<string> {
    const id = idOf(event);
    await this.write(tx, [{ id, ...event }]);
    return id;
  }

  /** Records many events in one statement. */
  async recordAll(tx: Tx, events: readonly NewEvent[]): Promise<void> {
    if (events.length === 0) return;
    await this.write(
      tx,
      events.map((event) => ({ id: idOf(event), ...event })),
    );
  }

  /** Of very many events browsers hear together. */
  private announce(regionId: string, events: readonly (NewEvent & { id: string })[]): void {
    if (events.length > ANNOUNCED_SINGLY) {
      this.feed.announce({ eventId: events.at(-1)?.id ?? null, regionId, subjects: kindsOf(events) });
      return;
    }
    for (const { id, subjects } of events) this.feed.announce({ eventId: id, regionId, subjects });
  }

  private async write(tx: Tx, events: (NewEvent & { id: string })[]): Promise<void> {
    const rows = events.map(({ changes = [], ...event }) => ({
      ...event,
      category: categoryOf(event.kind),
      changes: changes.length > 0 ? changes : null,
    }));
    await tx.query(RECORD, [JSON.stringify(rows), tx.regionId, tx.caller.userId, tx.caller.requestId]);
    tx.onCommit(() => this.announce(tx.regionId, events));
  }
}

/** The kinds of records events are about, each once and without their ids: a list that shows some of them is read again anyway. */
function kindsOf(events: readonly NewEvent[]): Change['subjects'] {
  const types = new Set(events.flatMap(({ subjects }) => subjects.map(({ type }) => type)));
  return [...types].map((type) => ({ type, id: null }));
}

/** Ids follow time, so that a history sorted by id is sorted by time. */
function idOf({ at }: NewEvent): string {
  return at ? uuidv7({ msecs: at.getTime() }) : uuidv7();
}

/** One statement for events, their subjects and their changes. */
const RECORD = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, kind text, category text, subjects jsonb, changes jsonb, at timestamptz)
  ), recorded AS (
    INSERT INTO event (id, region_id, kind, actor_id, request_id, at) SELECT id, $2, kind, $3, $4, coalesce(at, now()) FROM given
  ), subjects AS (
    INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position, version, category, fold_id)
    SELECT $2, subject ->> 'type', (subject ->> 'id')::uuid, given.id, position, (subject ->> 'version')::integer,
      CASE WHEN subject ? 'fold' THEN '${FOLDED_CATEGORY}' ELSE given.category END, (subject ->> 'fold')::uuid
    FROM given, jsonb_array_elements(given.subjects) WITH ORDINALITY AS listed (subject, position)
  )
  INSERT INTO event_change (region_id, event_id, changes)
  SELECT $2, id, changes FROM given WHERE jsonb_typeof(changes) = 'array'`;
