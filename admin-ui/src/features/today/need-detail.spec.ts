import type { Need } from '@knotenpunkt/shared/today';
import { needDetail } from './need-detail.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');
const need = (given: Partial<Need>): Need => ({
  kind: 'answers',
  subject: { type: 'meetings', id: 'm', name: '4. Sitzung' },
  beside: null,
  since: '2025-03-07',
  values: {},
  ...given,
});

test('answers are counted, and the latest comment is quoted', () => {
  const values = { count: 6, yes: 5, maybe: 0, no: 1, deputy: 0 };
  expect(needDetail(need({ values: { ...values, comment: null } }), translate, 'de')).toBe('yes 5, no 1');
  expect(needDetail(need({ values: { ...values, comment: 'Urlaub' } }), translate, 'de')).toBe('with_comment yes 5, no 1 Urlaub');
});

test('a late task names its owner and its day', () => {
  const late = need({ kind: 'task_overdue', beside: { type: 'persons', id: 'p', name: 'Mia' }, values: { group: null } });
  expect(needDetail(late, translate, 'de')).toBe('Mia – due Fr., 07.03.2025');
});

test('minutes say what they hold', () => {
  const ready = need({ kind: 'minutes_ready', values: { day: '2025-03-10', decisions: 3, tasks: 0, invited: 12 } });
  expect(needDetail(ready, translate, 'de')).toBe('met Mo., 10.03.2025 – decisions 3, invited 12');
});
