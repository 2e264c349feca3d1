import { registerDifferences, type ComparedOrganisation, type RegisterEntry } from './index.js';

const ENTRY: RegisterEntry = {
  id: 'e',
  name: 'Kammer des Handwerks Nord',
  kind: 'chamber_of_crafts',
  state: 'active',
  legalName: null,
  shortName: 'HWK Nord',
  abbreviations: ['HWK'],
  formerNames: [],
  otherNames: [],
  parentId: null,
  parent: null,
  successorId: null,
  successor: null,
  street: 'Marktplatz 1',
  postalCode: '99990',
  municipality: 'Musterstadt',
  phone: '0211 855-5',
  email: null,
  website: 'https://www.kammer.example',
  sourceTitle: 'Impressum',
  sourceLink: null,
  asOf: '2025-01-01',
};

const ORGANISATION: ComparedOrganisation = {
  name: ENTRY.name,
  kind: ENTRY.kind,
  state: 'active',
  legalName: 'Körperschaft des öffentlichen Rechts',
  shortName: ENTRY.shortName,
  abbreviations: ['HWK'],
  formerNames: [],
  otherNames: ['Die Kammer'],
  street: ENTRY.street,
  postalCode: ENTRY.postalCode,
  municipality: ENTRY.municipality,
  phones: [{ number: '+49 (0)211 8555', label: 'Zentrale' }],
  emails: [],
  website: 'http://www.kammer.example/',
};

describe('differences from the register', () => {
  it('are none where only the writing differs or the register is silent', () => {
    expect(registerDifferences(ENTRY, ORGANISATION)).toEqual([]);
  });

  it('name the field, what the register says and what taking it over makes of the field', () => {
    const entry: RegisterEntry = {
      ...ENTRY,
      street: 'Neumarkt 2',
      abbreviations: ['HWK', 'HK'],
      phone: '0211 99',
      state: 'closed',
    };
    expect(registerDifferences(entry, ORGANISATION)).toEqual([
      { field: 'state', told: 'closed', value: 'closed' },
      { field: 'street', told: 'Neumarkt 2', value: 'Neumarkt 2' },
      { field: 'abbreviations', told: ['HK'], value: ['HWK', 'HK'] },
      { field: 'phones', told: [{ number: '0211 99' }], value: [...(ORGANISATION.phones ?? []), { number: '0211 99' }] },
    ]);
  });

  it('are all there is where nothing is filled in yet', () => {
    const blank = Object.fromEntries(Object.keys(ORGANISATION).map((field) => [field, null])) as ComparedOrganisation;
    expect(registerDifferences(ENTRY, blank).map(({ field }) => field)).toEqual([
      'name',
      'shortName',
      'kind',
      'state',
      'street',
      'postalCode',
      'municipality',
      'abbreviations',
      'phones',
      'website',
    ]);
  });
});
