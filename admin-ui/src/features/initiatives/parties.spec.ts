import type { InitiativeParty, InitiativeRole } from '@knotenpunkt/shared';
import { participantsOf } from './parties.js';

const party = (name: string, role: InitiativeRole): InitiativeParty => ({
  organisationId: name,
  organisation: { id: name, name, kind: 'other' },
  role,
});

test('everybody stands there once, with all they are', () => {
  const parties = [party('Ministerium', 'funding'), party('Agentur', 'partner'), party('Agentur', 'advisory_seat')];
  expect(participantsOf(parties).map(({ organisation, roles }) => [organisation.name, ...roles])).toEqual([
    ['Ministerium', 'funding'],
    ['Agentur', 'partner', 'advisory_seat'],
  ]);
});
