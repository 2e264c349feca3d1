import type { Need } from '@knotenpunkt/shared';
import { MINUTES_NEEDS } from './minutes-needs.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');
const need = (kind: string, given: Partial<Need>): Need => ({
  kind,
  late: false,
  own: true,
  subject: { type: 'meetings', id: 'm', name: '4. Sitzung' },
  beside: null,
  since: '2025-03-07',
  values: {},
  ...given,
});
const detailOf = (told: Need) => MINUTES_NEEDS[told.kind]?.detailOf?.(told, translate, 'de');

test('a late task names its owner and its day', () => {
  const late = need('task_overdue', { beside: { type: 'persons', id: 'p', name: 'Mia' }, values: { group: null } });
  expect(detailOf(late)).toBe('Mia – due Fr., 07.03.2025');
  expect(MINUTES_NEEDS.task_overdue?.pathOf?.(late)).toBe('/aufgaben?stand=overdue&q=4.+Sitzung');
});

test('minutes say what they hold', () => {
  const ready = need('minutes_ready', { values: { day: '2025-03-10', decisions: 3, tasks: 0, invited: 12 } });
  expect(detailOf(ready)).toBe('met Mo., 10.03.2025 – decisions 3, invited 12');
});
