import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { OrganisationRepository, type OrganisationValues } from '../../features/organisations/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { Random } from '../random.js';
import { inventHistory, type HistoryStep } from './muster-history.js';
import { MUSTER_ORGANISATIONS } from './muster-organisations.js';

/** Fixed, so that every installation shows the same Musterregion. */
const SEED = 20_230_531;

interface DemoOrganisation {
  values: Omit<OrganisationValues, 'id' | 'parentId'>;
  parent: string | undefined;
  steps: HistoryStep[];
}

/** The organisations of the Musterregion, each with its history. */
export async function loadOrganisations(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'muster') return;
  const organisations = inventedOrganisations(new Date());
  const ids = new Map(organisations.map(({ values }) => [values.name, uuidv7()]));
  for (const organisation of organisations) await insert(app, tx, organisation, ids);
  const events = organisations.flatMap(({ values, steps }) =>
    steps.map((step): NewEvent => ({ ...step, subjects: [{ type: 'organisations', id: ids.get(values.name) ?? '' }] })),
  );
  await app.get(EventLog).recordAll(tx, events);
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
