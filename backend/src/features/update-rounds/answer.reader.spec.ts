import type { Asked } from '@knotenpunkt/shared';
import { readAnswer } from './answer.reader.js';
import { freshEntries } from './entries.js';

const ASKED: Asked = {
  organisation: {
    ...{ name: 'Lernwerk', legalName: null, shortName: null, sizeClass: null, street: null, postalCode: null },
    ...{ municipality: null, website: null, emails: [], phones: [] },
  },
  person: { title: null, firstName: 'Jana', lastName: 'Beispiel', email: 'jana@lernwerk.example', phone: null },
  position: { id: 'p1', values: { function: 'Leitung', department: null, email: null, phone: null } },
  colleagues: [
    { positionId: 'p1', name: 'Jana Beispiel', function: 'Leitung', self: true },
    { positionId: 'p2', name: 'Oskar Feldhaus', function: 'Beratung', self: false },
  ],
};

const read = (entries: Record<string, string>) => readAnswer(ASKED, { ...freshEntries(ASKED), ...entries });

describe('what a form comes to', () => {
  it('is nothing where nothing is different', async () => {
    expect(await read({})).toEqual({ proposals: [], faults: [], remark: null });
  });

  it('is a change of each field, with what was shown', async () => {
    const { proposals } = await read({ 'o.street': ' Hafenstraße 3 ', 'f.function': 'Geschäftsführung', remark: ' Danke ' });
    expect(proposals).toMatchObject([
      { kind: 'field', recordType: 'organisations', field: 'street', before: null, after: 'Hafenstraße 3' },
      {
        kind: 'field',
        recordType: 'positions',
        positionId: 'p1',
        field: 'function',
        before: 'Leitung',
        after: 'Geschäftsführung',
      },
    ]);
  });

  it('is somebody who left, and who follows', async () => {
    const { proposals } = await read({
      'c.1.stay': 'left',
      'c.1.new.lastName': 'Neumann',
      'c.1.new.email': 'neu@lernwerk.example',
    });
    expect(proposals).toMatchObject([
      { kind: 'departure', positionId: 'p2' },
      { kind: 'newcomer', positionId: 'p2', after: { firstName: null, lastName: 'Neumann', email: 'neu@lernwerk.example' } },
    ]);
    expect((await read({ 'c.1.stay': 'stays', 'c.1.new.lastName': 'Neumann' })).proposals).toEqual([]);
  });

  it('is another function of a colleague', async () => {
    const { proposals } = await read({ 'c.1.stay': 'other', 'c.1.function': 'Kursplanung' });
    expect(proposals).toMatchObject([{ recordType: 'positions', positionId: 'p2', field: 'function', after: 'Kursplanung' }]);
  });

  it('leaves the own data aside where somebody says they left', async () => {
    const { proposals } = await read({
      'c.0.stay': 'left',
      'p.lastName': 'Anders',
      'f.function': 'Anderes',
      'o.street': 'Neu 1',
    });
    expect(proposals.map(({ kind, field }) => field ?? kind)).toEqual(['street', 'departure']);
  });

  it.each([
    [{ 'o.name': ' ' }, 'o.name', 'wrong_form'],
    [{ 'o.website': 'keine Adresse' }, 'o.website', 'not_a_url'],
    [{ 'o.emails.1': 'kein-at' }, 'o.emails.1', 'not_an_email'],
    [{ 'o.sizeClass': 'riesig' }, 'o.sizeClass', 'unknown_value'],
    [{ 'p.lastName': '' }, 'p.lastName', 'wrong_form'],
    [{ 'p.email': 'kein-at' }, 'p.email', 'not_an_email'],
    [{ 'n.firstName': 'Nur' }, 'n.lastName', 'wrong_form'],
    [{ 'c.1.stay': 'left', 'c.1.new.email': 'kein-at', 'c.1.new.lastName': 'Neu' }, 'c.1.new.email', 'not_an_email'],
    [{ 'c.1.stay': 'other', 'c.1.function': 'x'.repeat(121) }, 'c.1.function', 'too_long'],
    [{ remark: 'x'.repeat(2_001) }, 'remark', 'too_long'],
  ])('says what is wrong with %j', async (entries, path, code) => {
    expect((await read(entries)).faults).toEqual([{ path, code }]);
  });
});
