import { withPosition } from './with-position.js';

const person = { lastName: ' Muster ' };

test('a first position is sent with its organisation', () => {
  const position = { organisationId: 'o', function: ' Leitung ', email: '' };
  expect(withPosition({ ...person, position })).toEqual({
    lastName: 'Muster',
    position: { organisationId: 'o', function: 'Leitung', email: null },
  });
});

test('without an organisation there is none', () => {
  expect(withPosition({ ...person, position: { organisationId: null, function: 'Leitung' } })).toEqual({ lastName: 'Muster' });
});
