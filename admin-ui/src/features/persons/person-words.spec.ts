import type { Person, Position } from '@knotenpunkt/shared';
import { mailTo, personLine, positionOfAddress, roleOf } from './person-words.js';

const office = { id: 'o', name: 'Bildungsbüro', kind: 'education_office' } as const;
const position = (given: Partial<Position>): Position =>
  ({ function: null, department: null, email: null, organisation: office, ...given }) as Position;
const person = (given: Partial<Person>): Person => ({ email: null, writesTo: null, positions: [], ...given }) as Person;

test('a person is told apart by function and organisation, as far as known', () => {
  expect(personLine({ positions: [position({ function: 'Leitung' }), position({})] })).toBe('Leitung – Bildungsbüro');
  expect(personLine({ positions: [position({})] })).toBe('Bildungsbüro');
  expect(personLine({ positions: [] })).toBe('');
});

test('a position is named with its department', () => {
  expect(roleOf({ function: 'Beratung', department: 'Team 2' })).toBe('Beratung, Team 2');
  expect(roleOf({ function: null, department: null })).toBe('');
});

test('an address belongs to the position it is from, unless it is the person’s own', () => {
  const positions = [position({ id: '1' }), position({ id: '2', email: 'a@buero.example' })];
  expect(positionOfAddress(person({ positions, writesTo: 'a@buero.example' }))?.id).toBe('2');
  expect(positionOfAddress(person({ positions, email: 'b@x.example', writesTo: 'b@x.example' }))).toBeUndefined();
});

test('the office of a person gets a copy', () => {
  const assistant = { id: 'a', name: 'Büro', writesTo: 'buero+leitung@amt.example' };
  expect(mailTo(person({ writesTo: 'p@amt.example', assistant }))).toBe('mailto:p@amt.example?cc=buero%2Bleitung%40amt.example');
  expect(mailTo(person({ writesTo: 'p@amt.example', assistant: null }))).toBe('mailto:p@amt.example');
});
