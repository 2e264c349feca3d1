import { POSITION_FIELDS } from '@knotenpunkt/shared';
import { columnsOf, recordOf } from '../../platform/database/index.js';
import type { Listing } from '../../platform/listing/index.js';
import { PositionEntity } from './position.entity.js';

export const POSITION_TABLE = 'person_position pp';

const COLUMNS = columnsOf(PositionEntity, 'pp', POSITION_FIELDS);

export const POSITION_LISTING: Listing = {
  fields: POSITION_FIELDS,
  columns: COLUMNS,
  defaultSort: { field: 'createdAt', descending: false },
};

/** One position as the API answers it, with the names of both its ends. */
export const POSITION_RECORD = recordOf({
  ...COLUMNS,
  person: `(SELECT json_build_object('id', id, 'name', name) FROM person WHERE id = pp.person_id)`,
  organisation: `(SELECT json_build_object('id', id, 'name', name, 'kind', kind) FROM organisation WHERE id = pp.organisation_id)`,
});
