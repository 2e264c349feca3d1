import type { Municipality } from '@knotenpunkt/shared';
import { subRegionsOf } from './areas.js';

const area = (id: string, values: Partial<Municipality> = {}): Municipality => ({
  id,
  name: id,
  kind: 'town',
  parentId: null,
  parent: null,
  subRegion: null,
  withinSubRegion: null,
  note: null,
  createdAt: '',
  updatedAt: '',
  version: 1,
  ...values,
});

test('areas stand in their sub-region, towns in their district, the rest at the end', () => {
  const told = subRegionsOf([
    area('Neustadt'),
    area('Altdorf', { parentId: 'Kreis', withinSubRegion: 'Süd' }),
    area('Kreis', { withinSubRegion: 'Süd' }),
    area('Hafen', { withinSubRegion: 'Nord' }),
    area('Insel', { parentId: 'gone' }),
  ]).map(({ name, areas }) => [name, areas.map(({ municipality, parts }) => [municipality.id, parts.length])]);
  expect(told).toEqual([
    ['Nord', [['Hafen', 0]]],
    ['Süd', [['Kreis', 1]]],
    [
      null,
      [
        ['Neustadt', 0],
        ['Insel', 0],
      ],
    ],
  ]);
});
