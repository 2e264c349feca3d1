import type { FieldChange } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../database/index.js';
import { ChangeFeed } from './change-feed.js';

/** A record an event is about. */
export interface Subject {
  type: string;
  id: string;
  /** Version after the change, told to open browsers. */
  version?: number;
}

export interface NewEvent {
  /** `<resource>.<verb in the past>`. */
  kind: string;
  /** The main subject first. */
  subjects: [Subject, ...Subject[]];
  changes?: FieldChange[];
}

/** Writes the append-only history. History, timelines, audit and the live feed are views of it. */
@Injectable()
export class EventLog {
  constructor(private readonly feed: ChangeFeed) {}

  /**
   * Records that something happened, in the transaction in which it happens.
   * @returns the event's id, for the outbox row of work that follows
   */
  async record(tx: Tx, { kind, subjects, changes = [] }: NewEvent): Promise<string> {
    const id = uuidv7();
    await tx.query(RECORD, [
      id,
      tx.regionId,
      kind,
      tx.caller.userId,
      tx.caller.requestId,
      subjects.map((subject) => subject.type),
      subjects.map((subject) => subject.id),
      changes.length > 0 ? JSON.stringify(changes) : null,
    ]);
    tx.onCommit(() => this.feed.announce({ eventId: id, regionId: tx.regionId, subjects }));
    return id;
  }
}

/** One statement for the event, its subjects and its changes. */
const RECORD = `
  WITH recorded AS (
    INSERT INTO event (id, region_id, kind, actor_id, request_id) VALUES ($1, $2, $3, $4, $5)
  ), subjects AS (
    INSERT INTO event_subject (region_id, subject_type, subject_id, event_id, position)
    SELECT $2, type, id, $1, position FROM unnest($6::text[], $7::uuid[]) WITH ORDINALITY AS subject (type, id, position)
  )
  INSERT INTO event_change (region_id, event_id, changes) SELECT $2, $1, $8::jsonb WHERE $8 IS NOT NULL`;
