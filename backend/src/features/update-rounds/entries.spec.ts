import type { Asked } from '@knotenpunkt/shared';
import fc from 'fast-check';
import { corrections, fieldsAsked, freshEntries, isSame, knownEntries } from './entries.js';

const asked = (parts: Partial<Asked> = {}): Asked => ({
  organisation: {
    ...{ name: 'Lernwerk', legalName: null, shortName: null, sizeClass: 'small', street: 'Alte Straße 1', postalCode: '99990' },
    ...{
      municipality: 'Musterstadt',
      website: null,
      emails: [{ address: 'info@lernwerk.example', label: 'Zentrale' }],
      phones: [],
    },
  },
  person: { title: null, firstName: 'Jana', lastName: 'Beispiel', email: null, phone: null },
  position: {
    id: 'p1',
    values: { function: 'Leitung', department: null, email: 'jana@lernwerk.example', phone: null },
  },
  colleagues: [
    { positionId: 'p1', name: 'Jana Beispiel', function: 'Leitung', self: true },
    { positionId: 'p2', name: 'Oskar Feldhaus', function: 'Beratung', self: false },
  ],
  ...parts,
});

describe('the form of an update round', () => {
  it('is no correction as it lies there, whatever was shown', () => {
    const text = fc.option(
      fc.string({ maxLength: 40 }).map((typed) => typed.trim() || null),
      { nil: null },
    );
    fc.assert(
      fc.property(text, text, fc.array(fc.emailAddress(), { maxLength: 4 }), (street, town, addresses) => {
        const emails = addresses.map((address) => ({ address, label: null }));
        const shown = asked({ organisation: { ...asked().organisation, street, municipality: town, emails } });
        expect(corrections(shown, freshEntries(shown))).toEqual([]);
      }),
    );
  });

  it('asks for mail and telephone once: where they are, else of the person', () => {
    const names = (record: 'persons' | 'positions') => fieldsAsked(asked(), record).map(({ name }) => name);
    expect(names('persons')).toEqual(['title', 'firstName', 'lastName', 'phone']);
    expect(names('positions')).toEqual(['function', 'department', 'email']);
    expect(fieldsAsked(asked({ person: null, position: null }), 'persons')).toEqual([]);
  });

  it('keeps labels with their entries, and drops what was emptied', () => {
    const entries = { ...freshEntries(asked()), 'o.emails.0': 'neu@lernwerk.example', 'o.emails.1': 'zweite@lernwerk.example' };
    expect(corrections(asked(), entries)).toMatchObject([
      {
        field: 'emails',
        after: [
          { address: 'neu@lernwerk.example', label: 'Zentrale' },
          { address: 'zweite@lernwerk.example', label: null },
        ],
        names: ['o.emails.0', 'o.emails.1'],
      },
    ]);
    expect(corrections(asked(), { ...freshEntries(asked()), 'o.emails.0': ' ' })).toMatchObject([{ after: [], names: [] }]);
  });

  it('reads an address of the web as people write it', () => {
    const entries = { ...freshEntries(asked()), 'o.website': 'www.lernwerk.example' };
    expect(corrections(asked(), entries)).toMatchObject([{ field: 'website', after: 'https://www.lernwerk.example' }]);
  });

  it('knows nothing but what it asks', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (sent) => {
        const known = Object.keys(knownEntries(asked(), sent));
        expect(known.filter((name) => !/^(o|p|f|c|n)\.|^remark$/.test(name))).toEqual([]);
        expect(known).toEqual(Object.keys(knownEntries(asked(), {})));
      }),
    );
  });
});

describe('isSame', () => {
  it('takes nothing and an empty list for different, labels into account', () => {
    expect(isSame(null, null)).toBe(true);
    expect(isSame([{ address: 'a', label: null }], [{ address: 'a' }])).toBe(true);
    expect(isSame([{ address: 'a', label: 'x' }], [{ address: 'a' }])).toBe(false);
    expect(isSame('a', null)).toBe(false);
  });
});
