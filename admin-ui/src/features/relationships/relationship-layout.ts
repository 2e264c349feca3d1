import { RELATIONSHIP_FIELDS } from '@knotenpunkt/shared/relationships';
import type { PartField } from '../../components/form/PartDrawer.js';

export const RESOURCE = 'relationships';

export const RELATIONSHIP_PARTS = { resource: RESOURCE, path: '', declared: RELATIONSHIP_FIELDS, suggested: [] };

/** What of a relationship can be changed: what it connects stays. */
export const PERIOD_FORM: readonly PartField[] = [{ path: 'since' }, { path: 'until' }, { path: 'note' }];
