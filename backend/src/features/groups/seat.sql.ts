import { LEADING_ROLES } from '@knotenpunkt/shared';
import { hasNotEnded } from '../../platform/records/index.js';

/** A seat `s` that has not ended. */
export const IS_OPEN = hasNotEnded('s');

/** A seat `s` whose holder may plan meetings of the group and write their minutes. */
export const LEADS = `s.role IN (${LEADING_ROLES.map((role) => `'${role}'`).join(', ')})`;

/** Ids of the groups a person leads. */
export const groupsLedBy = (personId: string): string =>
  `(SELECT s.group_id FROM seat s WHERE s.person_id = ${personId}::uuid AND ${LEADS} AND ${IS_OPEN})`;
