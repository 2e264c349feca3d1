import { partFields } from './part-fields.js';

const TEXTS: Record<string, string> = {
  'seats.fields.role': 'Rolle',
  'seats.fields.until': 'Bis',
  'seats.role.lead': 'Leitung',
  'timeline.field': 'Angabe',
};
const translate = (key: string, values: Record<string, unknown> = {}): string =>
  TEXTS[key] ?? (typeof values._ === 'string' ? values._ : key);

test('changes of a part are named by its own words, and read by their kind', () => {
  const until = { precision: 'year', from: '2024-01-01', until: '2024-12-31', wording: null };
  const fields = partFields(
    'seats',
    [
      { field: 'role', before: 'lead', after: 'guest' },
      { field: 'until', before: null, after: until },
      { field: 'main', before: true, after: false },
      { field: 'dueOn', before: '2025-03-12', after: null },
    ],
    translate,
  );
  expect(fields.map(({ label, type }) => [label, type])).toEqual([
    ['Rolle', 'option'],
    ['Bis', 'text'],
    ['Angabe', 'boolean'],
    ['Angabe', 'date'],
  ]);
  expect(fields[0]?.options).toEqual([
    { value: 'lead', label: 'Leitung' },
    { value: 'guest', label: 'guest' },
  ]);
});

test('references of a part are left to the names beside the event', () => {
  expect(
    partFields('seats', [{ field: 'personId', before: null, after: '0199d1d4-0000-7000-8000-000000000000' }], translate),
  ).toEqual([]);
});

test('parties are named with their role', () => {
  const parties = [{ name: 'Stadt Musterau', role: 'host' }];
  const [field] = partFields('meetings', [{ field: 'parties', before: [], after: parties }], translate);
  expect(field).toMatchObject({ type: 'party_list', options: [{ value: 'host', label: 'host' }] });
});
