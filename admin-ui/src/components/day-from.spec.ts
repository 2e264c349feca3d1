import { dayFrom } from './day-from.js';

test.each([
  ['a day of this year that is to come', ['20', '3', ''], '2025-03-20'],
  ['today', ['12', '3', ''], '2025-03-12'],
  ['a day of next year where this year’s is over', ['1', '2', ''], '2026-02-01'],
  ['a day of a year', ['1', '2', '2024'], '2024-02-01'],
  ['a day of a year in short', ['1', '2', '27'], '2027-02-01'],
  ['no day that does not exist', ['31', '2', ''], null],
] as const)('is %s', (_what, [day, month, year], expected) => {
  expect(dayFrom({ day, month, year }, '2025-03-12')).toBe(expected);
});
