import type { Organisation, Person } from '@knotenpunkt/shared';
import { linesOfOrganisation, linesOfPerson } from './briefing-lines.js';

const translate = () => 'Jobcenter';

describe('the head of a briefing', () => {
  it('says what an organisation is, where, and how it is reached', () => {
    const organisation = {
      kind: 'job_centre',
      street: 'Am Markt 1',
      postalCode: '99990',
      municipality: 'Musterstadt',
      phones: [{ number: '0221 4710-100' }],
      emails: [{ address: 'post@jobcenter.example' }],
    } as Organisation;
    expect(linesOfOrganisation(organisation, translate)).toEqual([
      'Jobcenter – Am Markt 1, 99990 Musterstadt',
      '0221 4710-100 · post@jobcenter.example',
    ]);
  });

  it('leaves out what is not known', () => {
    const organisation = { kind: 'job_centre', street: null, postalCode: null, municipality: null, phones: [], emails: [] };
    expect(linesOfOrganisation(organisation as unknown as Organisation, translate)).toEqual(['Jobcenter']);
  });

  it('says what a person is, each number once', () => {
    const positions = [{ function: 'Leitung', organisation: { name: 'Jobcenter' }, phone: '1' }];
    const person = { positions, writesTo: 'p@jobcenter.example', phone: '1' } as Person;
    expect(linesOfPerson(person)).toEqual(['Leitung – Jobcenter', '1 · p@jobcenter.example']);
  });
});
