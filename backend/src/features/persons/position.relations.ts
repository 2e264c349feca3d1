import { hasNotEnded } from '../../platform/records/index.js';
import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './person.sql.js';

/** Who works where, as lists are filtered by it. */
export function relatePositions(relations: Relations): void {
  const positions = `person_position pp JOIN organisation o ON o.id = pp.organisation_id WHERE pp.person_id = p.id`;
  const position = {
    organisationId: 'pp.organisation_id',
    kind: 'o.kind',
    municipality: 'o.municipality',
    function: 'pp.function',
  };
  const employer = { name: 'o.name', role: 'pp.function' };
  relations.add('persons', 'positions', `${positions} AND ${hasNotEnded('pp')}`, position, employer);
  const holders = `person_position pp JOIN ${TABLE} ON p.id = pp.person_id WHERE pp.organisation_id = o.id`;
  const working = `${holders} AND ${hasNotEnded('pp')} AND ${CURRENT}`;
  relations.add('organisations', 'persons', working, { function: 'pp.function' }, { name: 'p.name', role: 'pp.function' });
}
