import {
  INDICATOR_FIELDS,
  MUNICIPALITY_FIELDS,
  MUNICIPALITY_VALUE_FIELDS,
  type IndicatorKind,
} from '@knotenpunkt/shared/regions';
import type { PartField } from '../../components/form/PartDrawer.js';

export const DIRECTORY_PATH = '/regionsprofil';

export const MUNICIPALITY_PARTS = {
  resource: 'municipalities',
  path: DIRECTORY_PATH,
  declared: MUNICIPALITY_FIELDS,
  suggested: MUNICIPALITY_VALUE_FIELDS,
};

export const INDICATOR_PARTS = { resource: 'indicators', path: DIRECTORY_PATH, declared: INDICATOR_FIELDS, suggested: [] };

export const MUNICIPALITY_FORM: readonly PartField[] = [
  { path: 'name' },
  { path: 'kind' },
  { path: 'parentId' },
  { path: 'subRegion' },
  { path: 'note' },
];

const only = (...kinds: IndicatorKind[]): PartField['when'] => {
  return ({ kind }) => kinds.some((each) => each === kind);
};

/** The form of an indicator; each kind has fields of its own. */
export const INDICATOR_FORM: readonly PartField[] = [
  { path: 'name' },
  { path: 'kind' },
  { path: 'statement', when: only('statement') },
  { path: 'qualifier', width: 'w-2', when: only('number') },
  { path: 'value', width: 'w-2', when: only('number', 'rank') },
  { path: 'unit', width: 'w-2', when: only('number') },
  { path: 'rankEnd', width: 'w-4', when: only('rank') },
  { path: 'comparisonName', width: 'w-4' },
  { path: 'comparisonValue', width: 'w-2', when: only('number') },
  { path: 'period' },
  { path: 'municipalityId' },
  { path: 'note' },
];
