import type { FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/index.js';
import { ChangeFeed, type Subject } from './change-feed.js';

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
  async record(tx: Tx, { kind, subjects, changes = [], at }: NewEvent): Promise<string> {
    const id = at ? uuidv7({ msecs: at.getTime() }) : uuidv7();
    await tx.query(RECORD, [
      id,
      tx.regionId,
      kind,
      tx.caller.userId,
      tx.caller.requestId,
      subjects.map((subject) => subject.type),
      subjects.map((subject) => subject.id),
      changes.length > 0 ? JSON.stringify(changes) : null,
      at ?? null,
    ]);
    tx.onCommit(() => this.feed.announce({ eventId: id, regionId: tx.regionId, subjects }));
    return id;
  }
}

/** One statement for the event, its subjects and its changes. */
const RECORD = `
  WITH recorded AS (
    INSERT INTO event (id, region_id, kind, actor_id, request_id, at) VALUES ($1, $2, $3, $4, $5, coalesce($9, now()))
  ), subjects AS (
    INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position)
    SELECT $2, type, id, $1, position FROM unnest($6::text[], $7::uuid[]) WITH ORDINALITY AS subject (type, id, position)
  )
  INSERT INTO event_change (region_id, event_id, changes) SELECT $2, $1, $8::jsonb WHERE $8 IS NOT NULL`;
