import { CUSTOM_TEXT_MAX_LENGTH, IMPORT_FIELDS, periodFrom, type DateOrder, type Field } from '@knotenpunkt/shared';
import fc from 'fast-check';
import { cellText } from './cell.text.js';
import { cellValue, dateFrom, dayFrom, numberFrom } from './cell.values.js';
import { RowFields } from './draft.js';
import { nameKey, splitName } from './name-keys.js';
import { OptionWords } from './option.words.js';

const column = (field: Partial<Field>, dateOrder: DateOrder = 'dmy') => ({
  field: { name: 'x', type: 'text' as const, ...field },
  words: OptionWords.of({ name: 'x', type: 'option', ...field }),
  dateOrder,
});
const read = (text: string, field: Partial<Field>, dateOrder?: DateOrder) => cellValue(text, column(field, dateOrder));

describe('the text of a cell', () => {
  it.each([
    [null, ''],
    [' Ada ', 'Ada'],
    ["'+49 209 1", '+49 209 1'],
    [45879, '45879'],
    [492091234567890, '492091234567890'],
    [1.5, '1.5'],
    [true, 'true'],
    [new Date('2024-03-01T00:00:00Z'), '2024-03-01'],
    [new Date(Number.NaN), ''],
  ])('of %j is %j', (cell, text) => {
    expect(cellText(cell)).toBe(text);
  });

  it('of a whole number never has an exponent', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (number) => expect(cellText(number)).toMatch(/^-?\d+$/)));
  });
});

describe('a number', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234,5', 1234.5],
    ['1.234', 1234],
    ['1.5', 1.5],
    ['-12', -12],
    ["1'000", 1000],
    ['12 000', 12000],
    ['zwölf', null],
    ['1,2,3', null],
  ])('is read from %j', (text, number) => {
    expect(numberFrom(text)).toBe(number);
  });

  it('is read again as German tables write it', () => {
    const written = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 3 });
    const numbers = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1_000);
    fc.assert(fc.property(numbers, (number) => expect(numberFrom(written.format(number))).toBe(number + 0)));
  });
});

describe('a date', () => {
  it.each<[string, string, string]>([
    ['1.3.2024', '2024-03-01', '2024-03-01'],
    ['01.03.24', '2024-03-01', '2024-03-01'],
    ['1.3.68', '1968-03-01', '1968-03-01'],
    ['03/04/2024', '2024-04-03', '2024-03-04'],
    ['2024-03-01 14:30', '2024-03-01', '2024-03-01'],
    ['2024-03-01T00:00:00Z', '2024-03-01', '2024-03-01'],
  ])('is read from %j', (text, german, american) => {
    expect([dayFrom(text, 'dmy'), dayFrom(text, 'mdy')]).toEqual([german, american]);
  });

  it('is no more exact than it is written', () => {
    expect(dateFrom('Mai 2024', 'dmy')).toEqual(periodFrom('month', '2024-05-01'));
    expect(dayFrom('Mai 2024', 'dmy')).toBeNull();
    expect(dayFrom('31.02.2024', 'dmy')).toBeNull();
  });

  it('is read again in either writing', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year = '', month = '', ofMonth = ''] = day.split('-');
        const written = [day, `${ofMonth}.${month}.${year}`, `${Number(ofMonth)}.${Number(month)}.${year.slice(2)}`];
        for (const text of written) expect(dayFrom(text, 'dmy')).toBe(day);
        expect(dayFrom(`${month}/${ofMonth}/${year}`, 'mdy')).toBe(day);
      }),
    );
  });
});

describe('a value', () => {
  it.each<[string, Partial<Field>, object]>([
    ['Jobcenter', { type: 'option', words: 'organisations.kind', options: ['job_centre'] }, { value: 'job_centre' }],
    ['job centre', { type: 'option', words: 'organisations.kind', options: ['job_centre'] }, { value: 'job_centre' }],
    ['JOB_CENTRE', { type: 'option', words: 'organisations.kind', options: ['job_centre'] }, { value: 'job_centre' }],
    ['Sonstwas', { type: 'option', words: 'organisations.kind', options: ['job_centre'] }, { error: 'unknown_value' }],
    ['Ja', { type: 'boolean' }, { value: true }],
    ['vielleicht', { type: 'boolean' }, { error: 'not_a_boolean' }],
    ['Ada Muster <ada@kammer.example>', { name: 'email' }, { value: 'ada@kammer.example' }],
    ['keine', { name: 'positionEmail' }, { error: 'not_an_email' }],
    ['kammer.example', { type: 'url' }, { value: 'https://kammer.example' }],
    ['javascript:alert(1)', { type: 'url' }, { error: 'not_a_url' }],
    ['a; b, a', { type: 'text_list' }, { value: ['a', 'b'] }],
    ['a;b;c', { type: 'text_list', maxItems: 2 }, { error: 'too_many' }],
    ['zu lang', { maxLength: 3 }, { error: 'too_long' }],
    ['a@b.example (Büro)', { type: 'email_list' }, { value: [{ address: 'a@b.example', label: 'Büro' }] }],
    [
      '0209 1; (0209) 2 (mobil)',
      { type: 'phone_list' },
      {
        value: [
          { number: '0209 1', label: null },
          { number: '(0209) 2', label: 'mobil' },
        ],
      },
    ],
    ['kein-uuid', { type: 'uuid' }, { error: 'invalid' }],
  ])('of %j as %j', (text, field, expected) => {
    expect(read(text, field)).toEqual(expected);
  });

  it('of any field and text is a value within its limits, or a code', () => {
    const fields = Object.values(IMPORT_FIELDS).flat();
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ minLength: 1, maxLength: 400 }), (field, text) => {
        const answer = cellValue(text, { field, words: OptionWords.of(field), dateOrder: 'dmy' });
        if ('error' in answer) expect(answer.error).toMatch(/^[a-z_]+$/);
        else if (typeof answer.value === 'string' && field.type !== 'reference') {
          expect(answer.value.length).toBeLessThanOrEqual(field.maxLength ?? CUSTOM_TEXT_MAX_LENGTH);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a row', () => {
  const definition = { key: 'groesse', label: { de: 'Größe' }, options: [], archived: false };
  const fields = new RowFields(
    'persons',
    [
      { ...definition, type: 'number' },
      { ...definition, key: 'alt', type: 'text', archived: true },
    ],
    'dmy',
  );

  it('has what its cells say, own fields apart, and leaves out what is empty', () => {
    const draft = fields.read(7, {
      lastName: ' Muster ',
      firstName: '  ',
      email: 'x',
      'custom.groesse': '1,75',
      'custom.alt': 'nein',
    });
    expect(draft).toMatchObject({
      no: 7,
      values: { lastName: 'Muster' },
      custom: { groesse: 1.75 },
      errors: { email: 'not_an_email' },
    });
    expect([fields.has('custom.alt'), fields.has('archivedAt'), fields.isList('tags'), fields.isList('lastName')]).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });
});

describe('a name', () => {
  it.each([
    ['Ada Muster', { firstName: 'Ada', lastName: 'Muster' }],
    ['Muster, Ada', { firstName: 'Ada', lastName: 'Muster' }],
    ['Dr. Ada von Muster', { title: 'Dr.', firstName: 'Ada', lastName: 'von Muster' }],
    ['Prof. Dr. Ada Beispiel-Muster', { title: 'Prof. Dr.', firstName: 'Ada', lastName: 'Beispiel-Muster' }],
    ['Muster', { lastName: 'Muster' }],
  ])('%s', (name, parts) => {
    expect(splitName(name)).toEqual(parts);
  });

  it('is the same however it is set', () => {
    expect(nameKey(' IHK  Nord-Westfalen ')).toBe(nameKey('ihk nord westfalen'));
  });
});
