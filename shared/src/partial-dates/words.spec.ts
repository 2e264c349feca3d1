import { periodFrom, unknownDate } from './bounds.js';
import type { PartialDate } from './partial-date.js';
import { partialDateText } from './words.js';

describe('a partial date in words', () => {
  it.each<[PartialDate, string, string]>([
    [periodFrom('day', '2023-11-16'), 'Do., 16.11.2023', 'Thu, 16 November 2023'],
    [periodFrom('month', '2024-05-01'), 'Mai 2024', 'May 2024'],
    [periodFrom('quarter', '2024-04-01'), '2. Quartal 2024', 'Q2 2024'],
    [periodFrom('season', '2024-06-01'), 'Sommer 2024', 'Summer 2024'],
    [periodFrom('season', '2024-12-01'), 'Winter 2024/25', 'Winter 2024/25'],
    [periodFrom('year', '2024-01-01'), '2024', '2024'],
    [unknownDate(), 'Datum unbekannt', 'Date unknown'],
  ])('is no more exact than it is known', (date, german, english) => {
    expect([partialDateText(date, 'de'), partialDateText(date, 'en')]).toEqual([german, english]);
  });

  it.each<[PartialDate, string]>([
    [periodFrom('day', '2024-05-02', null, '2024-05-03'), 'Do., 02.05.2024 – Fr., 03.05.2024'],
    [periodFrom('season', '2023-12-01', null, '2024-06-01'), 'Winter 2023/24 – Sommer 2024'],
    [periodFrom('year', '2022-01-01', null, '2025-01-01'), '2022 – 2025'],
  ])('names both ends of a span', (date, german) => {
    expect(partialDateText(date, 'de')).toBe(german);
  });

  it.each<[PartialDate, string]>([
    [periodFrom('month', '2024-05-01', 'Anfang Mai'), 'Anfang Mai 2024'],
    [periodFrom('month', '2024-05-01', 'Anfang Mai 2024'), 'Anfang Mai 2024'],
    [periodFrom('quarter', '2024-04-01', 'im Frühsommer'), 'im Frühsommer (2. Quartal 2024)'],
    [periodFrom('month', '2024-05-01', 'ab Mai', '2024-07-01'), 'ab Mai (Mai 2024 – Juli 2024)'],
    [unknownDate('Anfang Dezember'), 'Anfang Dezember'],
  ])('begins with the words of its source and adds what they leave out', (date, german) => {
    expect(partialDateText(date, 'de')).toBe(german);
  });
});
