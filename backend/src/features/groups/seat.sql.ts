import { LEADING_ROLES } from '@knotenpunkt/shared';

/** A seat `s` that has not ended: whose end is not told, or still to come. */
export const IS_OPEN = `(s.until IS NULL OR s.until ->> 'until' >= to_char(now(), 'YYYY-MM-DD'))`;

/** A seat `s` whose holder may plan meetings of the group and write their minutes. */
export const LEADS = `s.role IN (${LEADING_ROLES.map((role) => `'${role}'`).join(', ')})`;
