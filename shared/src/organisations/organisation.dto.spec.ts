import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { OrganisationInput } from './index.js';

const VALID = { name: 'Kammer des Handwerks', kind: 'chamber_of_crafts' };

/** Dotted paths of the refused properties, as the API names them in a problem. */
async function refused(change: Record<string, unknown>): Promise<string[]> {
  const input = plainToInstance(OrganisationInput, { ...VALID, ...change });
  return (await validate(input, { whitelist: true, forbidNonWhitelisted: true })).flatMap((error) => pathsOf(error));
}

function pathsOf({ property, children = [] }: ValidationError): string[] {
  if (children.length === 0) return [property];
  return children.flatMap((child) => pathsOf(child)).map((path) => `${property}.${path}`);
}

describe('OrganisationInput', () => {
  it('is satisfied by name and kind', async () => {
    expect(await refused({})).toEqual([]);
  });

  it('takes null wherever a value may be missing', async () => {
    const nothing = {
      shortName: null,
      parentId: null,
      street: null,
      postalCode: null,
      municipality: null,
      website: null,
      note: null,
    };
    expect(await refused(nothing)).toEqual([]);
  });

  it.each([
    ['an empty name', { name: '' }, ['name']],
    ['a missing name', { name: undefined }, ['name']],
    ['an unknown kind', { kind: 'club' }, ['kind']],
    ['a parent that is no id', { parentId: '17' }, ['parentId']],
    ['a web site without protocol', { website: 'kammer.example' }, ['website']],
    ['a web site that runs a script', { website: 'javascript:alert(1)' }, ['website']],
    ['a mail address without domain', { emails: [{ address: 'post' }] }, ['emails.0.address']],
    ['an empty phone number', { phones: [{ number: '+49 211 1' }, { number: '' }] }, ['phones.1.number']],
    ['the same tag twice', { tags: ['Handwerk', 'Handwerk'] }, ['tags']],
    ['an empty further name', { otherNames: ['HWK', ''] }, ['otherNames']],
    ['a version before the first', { version: 0 }, ['version']],
    ['a property nobody declared', { colour: 'red' }, ['colour']],
    ['an undeclared property further down', { emails: [{ address: 'post@kammer.example', main: true }] }, ['emails.0.main']],
  ])('refuses %s', async (_what, change, paths) => {
    expect(await refused(change)).toEqual(paths);
  });

  it('takes its limits from the field list', async () => {
    expect(await refused({ name: 'x'.repeat(200), tags: Array.from({ length: 30 }, (_, n) => `tag ${n}`) })).toEqual([]);
    expect(await refused({ name: 'x'.repeat(201), tags: Array.from({ length: 31 }, (_, n) => `tag ${n}`) })).toEqual([
      'name',
      'tags',
    ]);
  });
});
