import type { SearchHit } from '@knotenpunkt/shared';
import { hitGroups } from './search-groups.js';

const hit = (resource: string, name: string, total = 1): SearchHit => ({
  resource,
  id: name,
  name,
  detail: null,
  kind: null,
  subject: null,
  rank: 1,
  closeness: 1,
  total,
});

test('hits stand by their kind, the kind with the best hit first', () => {
  const hits = [hit('persons', 'Mohr', 2), hit('organisations', 'Mohr GmbH', 30), hit('persons', 'Mohring', 2)];
  expect(hitGroups(hits).map(({ resource, total, hits }) => [resource, total, hits.map(({ name }) => name)])).toEqual([
    ['persons', 2, ['Mohr', 'Mohring']],
    ['organisations', 30, ['Mohr GmbH']],
  ]);
});

test('nothing found has no kinds', () => {
  expect(hitGroups([])).toEqual([]);
});
