import fc from 'fast-check';
import { periodFrom, unknownDate, type PartialDate } from '../partial-dates/index.js';
import { contactFrom, contactText, guarded, listFrom, listText, partialDateCell, partialDateFrom, unguarded } from './index.js';

describe('a formula', () => {
  it.each(['=1+1', '+49 209', '-5', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])('is made a text: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`);
  });

  it.each(['Name', "'s Hertogenbosch", '', '1-2'])('is not seen in %j', (text) => {
    expect([guarded(text), unguarded(text)]).toEqual([text, text]);
  });

  it('comes back as it was, whatever it is', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+@-]{1,4}/));
    fc.assert(fc.property(text, (given) => expect(unguarded(guarded(given))).toBe(given)));
  });
});

describe('several values in one cell', () => {
  it('are read between commas and semicolons', () => {
    expect(listFrom('SGB II, Übergang;Weiterbildung ; ')).toEqual(['SGB II', 'Übergang', 'Weiterbildung']);
    expect(listText(['Träger, gGmbH', 'Er sagte "ja"', 'frei'])).toBe('"Träger, gGmbH"; "Er sagte ""ja"""; frei');
  });

  it('come back as they were', () => {
    const entry = fc.string({ minLength: 1 });
    fc.assert(fc.property(fc.array(entry), (values) => expect(listFrom(listText(values))).toEqual(values)));
  });

  it('may be labelled', () => {
    expect(contactFrom('info@jobcenter.example (Zentrale)')).toEqual({ value: 'info@jobcenter.example', label: 'Zentrale' });
    expect(contactFrom('(0209) 123')).toEqual({ value: '(0209) 123', label: null });
  });

  it.each([
    ['0209 1', null],
    ['0209 (1)', null],
    ['0209 (1)', 'Büro (Süd)'],
  ])('keep %s, %s', (value, label) => {
    expect(contactFrom(contactText({ value, label }))).toEqual({ value, label });
  });
});

describe('a date no more exact than known', () => {
  it.each<[PartialDate, string, string]>([
    [periodFrom('day', '2023-11-16'), '16.11.2023', '2023-11-16'],
    [periodFrom('day', '2024-05-02', null, '2024-05-03'), '02.05.2024 – 03.05.2024', '2024-05-02 – 2024-05-03'],
    [periodFrom('month', '2024-05-01'), 'Mai 2024', 'May 2024'],
    [periodFrom('month', '2024-05-01', 'Anfang Mai'), 'Anfang Mai (Mai 2024)', 'Anfang Mai (May 2024)'],
    [periodFrom('quarter', '2024-04-01'), '2. Quartal 2024', 'Q2 2024'],
    [periodFrom('season', '2024-03-01'), 'Frühjahr 2024', 'Spring 2024'],
    [periodFrom('season', '2024-12-01'), 'Winter 2024/25', 'Winter 2024/25'],
    [periodFrom('year', '2022-01-01', null, '2025-01-01'), '2022 – 2025', '2022 – 2025'],
    [unknownDate(), 'Datum unbekannt', 'Date unknown'],
    [unknownDate('Anfang Dezember'), 'Anfang Dezember (Datum unbekannt)', 'Anfang Dezember (Date unknown)'],
  ])('is written and read again', (date, german, english) => {
    expect([partialDateCell(date, 'de'), partialDateCell(date, 'en')]).toEqual([german, english]);
    expect([partialDateFrom(german), partialDateFrom(english)]).toEqual([date, date]);
  });

  it.each<[string, PartialDate]>([
    ['1.5.2024', periodFrom('day', '2024-05-01')],
    ['Do., 16.11.2023', periodFrom('day', '2023-11-16')],
    ['05/2024', periodFrom('month', '2024-05-01')],
    ['Okt. 2024', periodFrom('month', '2024-10-01')],
    ['Q4/2024', periodFrom('quarter', '2024-10-01')],
  ])('is also read as %s', (text, date) => {
    expect(partialDateFrom(text)).toEqual(date);
  });

  it.each(['', 'bald', '31.02.2024', '13/2024', '2025 – 2022', '2022 – Mai 2023', 'Herbst'])('is not seen in %j', (text) => {
    expect(partialDateFrom(text)).toBeNull();
  });
});
