import { ReferenceList } from '../../platform/records/index.js';

/** The organisations behind a programme. */
export const FUNDERS = new ReferenceList({
  table: 'programme_funder',
  of: 'programme_id',
  to: 'organisation_id',
  named: 'organisation',
  told: { id: 'id', name: 'name', kind: 'kind' },
  field: 'funderIds',
  answer: 'funders',
});

/** The programmes an initiative rests on. */
export const PROGRAMMES_OF_INITIATIVE = new ReferenceList({
  table: 'initiative_programme',
  of: 'initiative_id',
  to: 'programme_id',
  named: 'programme',
  told: { id: 'id', name: 'name', shortName: 'short_name' },
  field: 'programmeIds',
  answer: 'programmes',
});
