import { formatDay, formatMoment } from './moments.js';

const translate = (key: string, values?: Record<string, unknown>) => `${key}(${String(values?.time)})`;
const now = new Date(2025, 2, 30, 12, 0);
const at = (...[year, month, day, hour]: [number, number, number, number]) => new Date(year, month, day, hour).toISOString();

test('a day carries its weekday and no more', () => {
  expect(formatDay('2025-03-12', 'de')).toBe('Mi., 12.03.2025');
  expect(formatDay('2025-03-12', 'en')).toBe('Wed, 12/03/2025');
});

test('today and yesterday are said by name', () => {
  expect(formatMoment(at(2025, 2, 30, 1), { translate, language: 'de', now })).toBe('timeline.today_at(01:00)');
  expect(formatMoment(at(2025, 2, 29, 23), { translate, language: 'de', now })).toBe('timeline.yesterday_at(23:00)');
  expect(formatMoment(at(2025, 2, 28, 23), { translate, language: 'de', now })).toBe('Fr., 28.03.2025');
});

test('what is no date is shown as it came', () => {
  expect(formatDay('Sommer', 'de')).toBe('Sommer');
});
