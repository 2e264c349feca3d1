import { MEMBERSHIP_LABELS_DE, MEMBERSHIP_LABELS_EN } from '@knotenpunkt/shared';
import { hasNotEnded } from '../../platform/records/index.js';
import type { Relations } from '../../platform/resources/index.js';
import { CURRENT, TABLE } from './network.repository.js';

const MEMBERSHIP = { networkId: 'm.network_id', role: 'm.role', since: 'm.since' };

const ROLES = { de: MEMBERSHIP_LABELS_DE.role, en: MEMBERSHIP_LABELS_EN.role };

const memberships = (joined: string): string =>
  `membership m JOIN ${TABLE} ON n.id = m.network_id ${joined} AND ${hasNotEnded('m')} AND ${CURRENT}`;

/** Who belongs to which network, as lists are filtered by it; a person does through where they work. */
export function relateMemberships(relations: Relations): void {
  const network = { name: 'n.name', role: 'm.role', roles: ROLES };
  relations.add('organisations', 'memberships', memberships('WHERE m.organisation_id = o.id'), MEMBERSHIP, network);
  const workingFor = 'JOIN person_position pp ON pp.organisation_id = m.organisation_id WHERE pp.person_id = p.id';
  relations.add('persons', 'memberships', memberships(`${workingFor} AND ${hasNotEnded('pp')}`), MEMBERSHIP);
  const members = `membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.network_id = n.id AND ${hasNotEnded('m')}`;
  const member = { organisationId: 'm.organisation_id', role: 'm.role' };
  relations.add('networks', 'memberships', members, member, { name: 'o.name', role: 'm.role', roles: ROLES });
}
