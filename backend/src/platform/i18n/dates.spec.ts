import { dayText, momentText, spanText, timeText, zoneText } from './dates.js';

describe('a day in words', () => {
  it.each([
    ['2025-03-12', 'de', 'Mi., 12.03.2025'],
    ['2025-03-12T23:59', 'de', 'Mi., 12.03.2025'],
    ['2025-12-31T00:00:00', 'en', 'Wed, 31 December 2025'],
    ['2024-02-29', 'en', 'Thu, 29 February 2024'],
  ] as const)('%s, %s', (day, language, text) => {
    expect(dayText(day, language)).toBe(text);
  });
});

describe('a time in words', () => {
  it('is told as people say it', () => {
    expect(timeText('2025-03-05T08:05', 'de')).toBe('08:05 Uhr');
    expect(timeText('2025-03-05T08:05', 'en')).toBe('08:05');
    expect(momentText('2025-03-05T18:00', 'de')).toBe('Mi., 05.03.2025, 18:00 Uhr');
    expect(momentText('2025-03-05T18:00:00', 'en')).toBe('Wed, 5 March 2025, 18:00');
  });
});

describe('from when until when, in words', () => {
  it.each([
    ['2025-03-12T10:00', '2025-03-12T13:00', 'de', 'Mi., 12.03.2025, 10:00–13:00 Uhr'],
    ['2025-03-12T10:00', '2025-03-12T13:00', 'en', 'Wed, 12 March 2025, 10:00–13:00'],
    ['2025-03-12T10:00', '2025-03-13T12:00', 'de', 'Mi., 12.03.2025, 10:00 Uhr – Do., 13.03.2025, 12:00 Uhr'],
    ['2025-12-31T22:00', '2026-01-01T01:00', 'en', 'Wed, 31 December 2025, 22:00 – Thu, 1 January 2026, 01:00'],
  ] as const)('%s to %s, %s', (starts, ends, language, text) => {
    expect(spanText(starts, ends, language)).toBe(text);
  });
});

describe('the time of a zone in words', () => {
  it.each([
    ['2025-03-12T10:00', 'Europe/Berlin', 'de', 'Mitteleuropäische Zeit (MEZ)'],
    ['2025-03-30T01:59', 'Europe/Berlin', 'de', 'Mitteleuropäische Zeit (MEZ)'],
    ['2025-03-30T03:00', 'Europe/Berlin', 'de', 'Mitteleuropäische Sommerzeit (MESZ)'],
    ['2025-10-26T03:00', 'Europe/Berlin', 'de', 'Mitteleuropäische Zeit (MEZ)'],
    ['2025-03-12T10:00', 'Europe/Berlin', 'en', 'Central European Time (CET)'],
    ['2025-07-12T10:00', 'Europe/Berlin', 'en', 'Central European Summer Time (CEST)'],
    ['2025-03-12T10:00', 'UTC', 'de', 'Koordinierte Weltzeit (UTC)'],
    ['2025-07-12T10:00', 'Asia/Kathmandu', 'en', 'Nepal Time (GMT+5:45)'],
  ] as const)('%s in %s, %s', (wall, zone, language, text) => {
    expect(zoneText(wall, zone, language)).toBe(text);
  });
});
