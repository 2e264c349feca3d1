import fc from 'fast-check';
import type { Identity, MatchedResource } from './identity.js';
import { verdictOf } from './identity.js';
import { blockingKeys } from './blocking.js';
import { profileOf } from './profile.js';
import { scoreOf } from './score.js';

const verdict = (resource: MatchedResource, one: Identity, other: Identity) =>
  verdictOf(scoreOf(resource, profileOf(resource, one), profileOf(resource, other)));

const inBottrop = (name: string, more: Partial<Identity> = {}): Identity => ({ name, city: 'Bottrop', ...more });

describe('two organisations', () => {
  it.each<[string, Identity, Identity]>([
    ['legal forms', inBottrop('Werkraum e. V.'), inBottrop('Werkraum eV')],
    ['legal forms in full', inBottrop('Lernhafen gGmbH'), inBottrop('Lernhafen')],
    ['umlauts', inBottrop('Förderkreis Münzgasse'), inBottrop('Foerderkreis Muenzgasse e.V.')],
    ['a slip', inBottrop('Emscherwerkstatt gGmbH'), inBottrop('Emscherwerkstat gGmbH')],
    ['the order of words', inBottrop('Jugendwerk Boy'), inBottrop('Boy, Jugendwerk')],
    ['an abbreviation', inBottrop('VHS Bottrop'), inBottrop('Volkshochschule Bottrop')],
    ['words left out', inBottrop('Caritasverband für die Stadt Bottrop e.V.'), inBottrop('Caritasverband Bottrop')],
    [
      'a removal',
      { name: 'Lernhafen', city: 'Bottrop', phones: ['02041 123456'], emails: ['info@lernhafen.example'] },
      { name: 'Lernhafen gGmbH', city: 'Gladbeck', phones: ['+49 2041 123456'], website: 'https://www.lernhafen.example/' },
    ],
  ])('are the same in spite of %s', (_, one, other) => expect(verdict('organisations', one, other)).toBe('same'));

  it.each<[string, Identity, Identity]>([
    ['in two towns', inBottrop('Diakonisches Werk'), { name: 'Diakonisches Werk', city: 'Gladbeck' }],
    ['named after two towns', inBottrop('Jobcenter Bottrop'), inBottrop('Jobcenter Gladbeck')],
    ['with two numbers', inBottrop('Grundschule 2'), inBottrop('Grundschule 12')],
    [
      'that share an office mail and a house',
      inBottrop('Agentur für Arbeit', { emails: ['info@haus.example'], street: 'Ring 1' }),
      inBottrop('Kreativwerkstatt', { emails: ['info@haus.example'], street: 'Ring 1' }),
    ],
  ])('%s are two', (_, one, other) => expect(verdict('organisations', one, other)).not.toBe('same'));
});

describe('two persons', () => {
  const at = (name: string, more: Partial<Identity> = {}): Identity => ({ name, organisations: ['Werkraum e.V.'], ...more });

  it.each<[string, Identity, Identity]>([
    ['a title', at('Dr. Jörg Weiß'), at('Joerg Weiss', { organisations: ['Werkraum'] })],
    ['names exchanged', at('Weiß Jörg'), at('Jörg Weiß')],
    ['an initial', at('J. Weiß', { emails: ['weiss@werk.example'] }), at('Jörg Weiß', { emails: ['Weiss@werk.example'] })],
    ['a slip', at('Katharina Lindemann'), at('Katharina Lindeman')],
  ])('are the same in spite of %s', (_, one, other) => expect(verdict('persons', one, other)).toBe('same'));

  it.each<[string, Identity, Identity]>([
    ['of one name elsewhere', at('Jörg Weiß'), at('Jörg Weiß', { organisations: ['Kreis Borken'] })],
    ['of one family', at('Jörg Weiß'), at('Jana Weiß')],
    [
      'who share the mail of an office',
      at('Jana Roth', { emails: ['info@werk.example'] }),
      at('Ulf Kern', { emails: ['info@werk.example'] }),
    ],
  ])('%s are two', (_, one, other) => expect(verdict('persons', one, other)).not.toBe('same'));
});

const text = fc.string({ unit: fc.constantFrom(...'abehknrstuüöß. -1') });
const anybody: fc.Arbitrary<Identity> = fc.record({
  name: text,
  otherNames: fc.array(text, { maxLength: 2 }),
  city: fc.constantFrom(null, 'Bottrop', 'Gladbeck'),
  street: fc.constantFrom(null, 'Ring 1', 'Hauptstr. 4'),
  emails: fc.constantFrom([], ['info@werk.example'], ['a@werk.example']),
  phones: fc.constantFrom([], ['02041 123456']),
  organisations: fc.constantFrom([], ['Werkraum']),
});

describe.each(['organisations', 'persons'] as const)('the score of %s', (resource) => {
  it('is a probability, the same in both directions', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const [left, right] = [profileOf(resource, one), profileOf(resource, other)];
        const score = scoreOf(resource, left, right);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scoreOf(resource, right, left)).toBeCloseTo(score, 10);
      }),
    );
  });

  it('is taken of records that share a key: one that is like another stands beside it', () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const keys = blockingKeys(resource, profileOf(resource, one));
        expect(blockingKeys(resource, profileOf(resource, { ...one, name: one.name.toUpperCase() }))).toEqual(
          expect.arrayContaining(keys.filter((key) => !key.startsWith('t:'))),
        );
      }),
    );
  });
});
