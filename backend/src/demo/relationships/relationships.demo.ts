import type { PartialDate } from '@knotenpunkt/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { OrganisationRepository, valuesFrom } from '../../features/organisations/index.js';
import { RelationshipRepository } from '../../features/relationships/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { MUSTER_COLLECTIVE, MUSTER_RELATIONSHIPS, type MusterRelationship } from './muster-relationships.js';

const DAY = 24 * 60 * 60 * 1000;
/** Days since the collective is known. */
const KNOWN_FOR = 90;

/** What the organisations of the invented region are to each other, and a collective waiting to be resolved. */
export async function loadRelationships(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const rows = await tx.query<{ id: string; name: string }>('SELECT id, name FROM organisation');
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  for (const relationship of MUSTER_RELATIONSHIPS) await relate(app, tx, relationship, ids);
  await addCollective(app, tx);
}

async function relate(
  app: INestApplicationContext,
  tx: Tx,
  { from, kind, to, days, ended, note }: MusterRelationship,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const id = uuidv7();
  const fromId = ids.get(from) ?? '';
  const toId = ids.get(to) ?? '';
  const begun = daysAgo(days);
  await app.get(RelationshipRepository).insert(tx, {
    id,
    kind,
    fromType: 'organisations',
    fromId,
    toType: 'organisations',
    toId,
    since: dayOf(begun),
    until: ended === undefined ? null : dayOf(daysAgo(ended)),
    note: note ?? null,
    version: ended === undefined ? 1 : 2,
    createdAt: begun,
    updatedAt: ended === undefined ? begun : daysAgo(ended),
  });
  const subjects: [Subject, ...Subject[]] = [
    { type: 'organisations', id: fromId },
    { type: 'organisations', id: toId },
    { type: 'relationships', id },
  ];
  const told = [{ kind: 'relationships.created', subjects, at: begun }];
  if (ended !== undefined) told.push({ kind: 'relationships.ended', subjects, at: daysAgo(ended) });
  await app.get(EventLog).recordAll(tx, told);
}

async function addCollective(app: INestApplicationContext, tx: Tx): Promise<void> {
  const id = uuidv7();
  const at = daysAgo(KNOWN_FOR);
  const values = { ...valuesFrom(MUSTER_COLLECTIVE), custom: {} };
  await app.get(OrganisationRepository).insert(tx, { ...values, id, createdAt: at, updatedAt: at });
  const subjects: [Subject] = [{ type: 'organisations', id }];
  await app.get(EventLog).recordAll(tx, [{ kind: 'organisations.created', subjects, at }]);
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY);
}

function dayOf(date: Date): PartialDate {
  const day = date.toISOString().slice(0, 10);
  return { precision: 'day', from: day, until: day, wording: null };
}
