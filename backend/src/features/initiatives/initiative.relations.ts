import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './initiative.repository.js';

/** Who takes part in which initiative, as lists are filtered by it. */
export function relateInitiatives(relations: Relations): void {
  const parties = `initiative_party ip JOIN ${TABLE} ON i.id = ip.initiative_id WHERE ip.organisation_id = o.id AND ${CURRENT}`;
  relations.add('organisations', 'initiatives', parties, { kind: 'i.kind', state: 'i.state', role: 'ip.role' });
}
