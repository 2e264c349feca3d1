import { hasNotEnded } from '../../platform/records/index.js';
import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './network.repository.js';

const MEMBERSHIP = { networkId: 'm.network_id', role: 'm.role', since: 'm.since' };

const memberships = (joined: string): string =>
  `membership m JOIN ${TABLE} ON n.id = m.network_id ${joined} AND ${hasNotEnded('m')} AND ${CURRENT}`;

/** Who belongs to which network, as lists are filtered by it; a person does through where they work. */
export function relateMemberships(relations: Relations): void {
  relations.add('organisations', 'memberships', memberships('WHERE m.organisation_id = o.id'), MEMBERSHIP);
  const workingFor = 'JOIN person_position pp ON pp.organisation_id = m.organisation_id WHERE pp.person_id = p.id';
  relations.add('persons', 'memberships', memberships(`${workingFor} AND ${hasNotEnded('pp')}`), MEMBERSHIP);
  relations.add('networks', 'memberships', `membership m WHERE m.network_id = n.id AND ${hasNotEnded('m')}`, {
    organisationId: 'm.organisation_id',
    role: 'm.role',
  });
}
