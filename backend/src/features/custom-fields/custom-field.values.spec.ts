import type { CustomValues } from '@knotenpunkt/shared';
import type { AppError } from '../../platform/errors/index.js';
import type { CustomFieldDefinition } from './custom-field.definition.js';
import { customChanges, customValuesFrom } from './custom-field.values.js';

const field = (given: Partial<CustomFieldDefinition>): CustomFieldDefinition => ({
  key: 'remark',
  label: { de: 'Bemerkung' },
  type: 'text',
  options: [],
  archived: false,
  ...given,
});

const DEFINITIONS = [
  field({}),
  field({ key: 'seats', type: 'number' }),
  field({ key: 'since', type: 'date' }),
  field({ key: 'carrier', type: 'boolean' }),
  field({ key: 'level', type: 'option', options: ['Kreis', 'Stadt'] }),
  field({ key: 'gone', archived: true }),
];

const refused = (given: CustomValues, before: CustomValues = {}): unknown => {
  try {
    customValuesFrom(DEFINITIONS, before, given);
    return undefined;
  } catch (error) {
    return (error as AppError).details.fields?.map(({ path, code }) => `${path}: ${code}`);
  }
};

describe('customValuesFrom', () => {
  it('takes a value of each type and leaves out empty ones', () => {
    const given = { remark: 'gut', seats: 2.5, since: '2024-02-29', carrier: false, level: 'Kreis' };
    expect(customValuesFrom(DEFINITIONS, {}, { ...given, remark: null })).toEqual({
      seats: 2.5,
      since: '2024-02-29',
      carrier: false,
      level: 'Kreis',
    });
  });

  it.each<[string, CustomValues, string]>([
    ['an unknown key', { colour: 'blue' }, 'custom.colour: unknown_field'],
    ['an archived key', { gone: 'x' }, 'custom.gone: unknown_field'],
    ['a number as text', { seats: '2' }, 'custom.seats: not_a_number'],
    ['no number at all', { seats: Number.NaN }, 'custom.seats: not_a_number'],
    ['a day that does not exist', { since: '2025-02-29' }, 'custom.since: not_a_date'],
    ['a text as truth', { carrier: 'true' }, 'custom.carrier: not_a_boolean'],
    ['an option nobody offers', { level: 'Land' }, 'custom.level: unknown_value'],
    ['a number as text', { remark: 1 }, 'custom.remark: not_a_text'],
    ['a text without end', { remark: 'x'.repeat(1_001) }, 'custom.remark: too_long'],
  ])('refuses %s', (_, given, problem) => {
    expect(refused(given)).toEqual([problem]);
  });

  it('names every wrong value', () => {
    expect(refused({ seats: 'x', level: 'y' })).toEqual(['custom.seats: not_a_number', 'custom.level: unknown_value']);
  });

  it('keeps what was given before its option was taken away, but not a new such value', () => {
    expect(customValuesFrom(DEFINITIONS, { level: 'Land' }, { level: 'Land' })).toEqual({ level: 'Land' });
    expect(refused({ level: 'Bund' }, { level: 'Land' })).toEqual(['custom.level: unknown_value']);
  });

  it('keeps values of archived fields whatever is sent', () => {
    expect(customValuesFrom(DEFINITIONS, { gone: 'früher', remark: 'alt' }, { remark: 'neu' })).toEqual({
      gone: 'früher',
      remark: 'neu',
    });
    expect(customValuesFrom(DEFINITIONS, { gone: 'früher' }, { gone: null })).toEqual({ gone: 'früher' });
  });
});

describe('customChanges', () => {
  it('tells each change by itself, emptying included', () => {
    expect(customChanges({ seats: 1, remark: 'alt', level: 'Kreis' }, { seats: 2, level: 'Kreis', carrier: false })).toEqual([
      { field: 'custom.seats', before: 1, after: 2 },
      { field: 'custom.remark', before: 'alt', after: null },
      { field: 'custom.carrier', before: null, after: false },
    ]);
  });
});
