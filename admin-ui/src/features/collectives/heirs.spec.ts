import { heirsIn } from './heirs.js';

test('organisations old and new are sent once, lines left empty are not', () => {
  const heirs = [{ id: 'a' }, { id: null }, { id: 'a' }, { name: ' ', kind: 'other' }, { name: 'Neu', kind: 'company' }] as const;
  expect(heirsIn(heirs)).toEqual({ organisationIds: ['a'], newOrganisations: [{ name: 'Neu', kind: 'company' }] });
});
