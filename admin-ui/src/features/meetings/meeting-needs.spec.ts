import type { Need } from '@knotenpunkt/shared';
import { MEETING_NEEDS } from './meeting-needs.js';

const translate = (key: string, values: Record<string, unknown> = {}): string =>
  [key.split('.').at(-1), ...Object.values(values)].join(' ');
const detailOf = (kind: string, given: Partial<Need>): string | undefined =>
  MEETING_NEEDS[kind]?.detailOf?.({ kind, since: '', beside: null, values: {}, ...given } as Need, translate, 'de');

test('answers are counted, and the latest comment is quoted', () => {
  const values = { count: 6, yes: 5, maybe: 0, no: 1, deputy: 0 };
  expect(detailOf('answers', { values: { ...values, comment: null } })).toBe('yes 5, no 1');
  expect(detailOf('answers', { values: { ...values, comment: 'Urlaub' } })).toBe('with_comment yes 5, no 1 Urlaub');
});

test('a dead address stands beside the meeting its owner is invited to', () => {
  const beside = { type: 'meetings', id: 'm', name: 'Runde' };
  expect(detailOf('unreachable', { beside, values: { address: 'a@b.example' } })).toBe('a@b.example – invited_to Runde');
});
