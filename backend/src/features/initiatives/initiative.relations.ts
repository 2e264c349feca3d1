import { INITIATIVE_LABELS_DE, INITIATIVE_LABELS_EN } from '@knotenpunkt/shared';
import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './initiative.repository.js';

const ROLES = { de: INITIATIVE_LABELS_DE.parties, en: INITIATIVE_LABELS_EN.parties };

/** Who takes part in which initiative, as lists are filtered by it. */
export function relateInitiatives(relations: Relations): void {
  const parties = `initiative_party ip JOIN ${TABLE} ON i.id = ip.initiative_id WHERE ip.organisation_id = o.id AND ${CURRENT}`;
  const part = { kind: 'i.kind', state: 'i.state', role: 'ip.role' };
  relations.add('organisations', 'initiatives', parties, part, { name: 'i.name', role: 'ip.role', roles: ROLES });
}
