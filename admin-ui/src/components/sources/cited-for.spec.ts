import type { Citation } from '@knotenpunkt/shared';
import { citedFor, haveOneSource } from './cited-for.js';

const citation = (sourceId: string, more: Partial<Citation>): Citation => ({
  id: `${sourceId} ${JSON.stringify(more)}`,
  sourceId,
  source: { id: sourceId, name: sourceId, kind: 'report', publisher: null, published: null, url: null },
  subjectType: 'networks',
  subjectId: 'network',
  subjectName: 'Netzwerk',
  partType: null,
  partId: null,
  partName: null,
  field: null,
  locator: null,
  wording: null,
  createdAt: '2025-01-01T00:00:00Z',
  updatedAt: '2025-01-01T00:00:00Z',
  version: 1,
  ...more,
});

const part = (partId: string) => ({ partType: 'memberships', partId });

const CITATIONS = [
  citation('report', {}),
  citation('page', { field: 'founded' }),
  citation('report', part('one')),
  citation('report', { ...part('one'), locator: 'S. 2' }),
  citation('report', part('two')),
  citation('page', part('two')),
];

const names = (of: Parameters<typeof citedFor>[1], field?: string) => citedFor(CITATIONS, of, field).map(({ name }) => name);

test('a record, a part of it and a field are cited for by themselves', () => {
  expect([names('network'), names('network', 'founded'), names('one')]).toEqual([['report'], ['page'], ['report']]);
  expect(names('network', 'name')).toEqual([]);
});

test('of several the first that names a source counts', () => {
  expect(names([undefined, 'three', 'two', 'one'])).toEqual(['report', 'page']);
});

test('a source is common where all name it and nothing else', () => {
  expect(haveOneSource(CITATIONS, ['one', 'network'])).toBe(true);
  expect(haveOneSource(CITATIONS, ['one', 'two'])).toBe(false);
  expect(haveOneSource(CITATIONS, ['three', 'four'])).toBe(false);
});
