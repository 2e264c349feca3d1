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

const PERSON = `(SELECT json_build_object('id', id, 'name', name) FROM person WHERE id = pp.person_id)`;

/**
 * One position as the API answers it, with the names of both its ends.
 * @param person SQL of the person's name, where the statement has it already
 */
export const positionRecord = (person = PERSON): string =>
  recordOf({
    ...COLUMNS,
    person,
    organisation: `(SELECT json_build_object('id', id, 'name', name, 'kind', kind) FROM organisation WHERE id = pp.organisation_id)`,
  });
