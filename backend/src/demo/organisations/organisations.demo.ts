import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { OrganisationRepository, valuesFrom, type OrganisationValues } from '../../features/organisations/index.js';
import { Citations } from '../../features/sources/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { Random } from '../random.js';
import { documentedSource } from '../sources/sources.demo.js';
import { DOCUMENTED_ORGANISATIONS } from './documented-organisations.js';
import { inventHistory, type HistoryStep } from './muster-history.js';
import { MUSTER_ORGANISATIONS } from './muster-organisations.js';

/** Fixed, so that every installation shows the same Musterregion. */
const SEED = 20_230_531;

interface DemoOrganisation {
  values: Omit<OrganisationValues, 'id' | 'parentId'>;
  parent: string | undefined;
  steps: HistoryStep[];
}

/** The organisations of one demo region, each with its history. */
export async function loadOrganisations(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  const now = new Date();
  const organisations = key === 'muster' ? inventedOrganisations(now) : documentedOrganisations(key, now);
  const ids = new Map(organisations.map(({ values }) => [values.name, uuidv7()]));
  for (const organisation of organisations) await insert(app, tx, organisation, ids);
  const events = organisations.flatMap(({ values, steps }) =>
    steps.map((step): NewEvent => ({ ...step, subjects: [{ type: 'organisations', id: ids.get(values.name) ?? '' }] })),
  );
  await app.get(EventLog).recordAll(tx, events);
  if (key !== 'muster') await citeDocument(app, tx, [...ids.values()]);
}

/** The document of the region names all of them. */
async function citeDocument(app: INestApplicationContext, tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const sourceId = await documentedSource(tx);
  for (const id of ids) await app.get(Citations).cite(tx, { sourceId, subject: { type: 'organisations', id } });
}

async function insert(
  app: INestApplicationContext,
  tx: Tx,
  { values, parent, steps }: DemoOrganisation,
  ids: Map<string, string>,
): Promise<void> {
  await app.get(OrganisationRepository).insert(tx, {
    ...values,
    id: ids.get(values.name) ?? '',
    parentId: (parent && ids.get(parent)) || null,
    version: steps.length,
    createdAt: steps[0]?.at,
    updatedAt: steps.at(-1)?.at,
  });
}

function inventedOrganisations(now: Date): DemoOrganisation[] {
  const random = new Random(SEED);
  return MUSTER_ORGANISATIONS.map((organisation) => ({
    ...inventHistory(organisation, random, now),
    parent: organisation.parent,
  }));
}

function documentedOrganisations(key: string, now: Date): DemoOrganisation[] {
  return (DOCUMENTED_ORGANISATIONS[key] ?? []).map(({ name, kind, shortName, municipality, parent }) => ({
    values: {
      ...valuesFrom({ name, kind, shortName, municipality }),
      custom: {},
      archivedAt: null,
    },
    parent,
    steps: [{ at: now, kind: 'organisations.created', changes: [] }],
  }));
}
