import type { LineageLink, LineageStep } from '@knotenpunkt/shared';
import { longestPath, looseSteps } from './lineage-path.js';

const step = (id: string): LineageStep => ({
  type: 'groups',
  id,
  name: id.toUpperCase(),
  kind: null,
  at: { type: 'groups', id },
  date: null,
  detail: null,
  attendance: null,
});
const link = (ends: string): LineageLink => ({
  id: ends,
  kind: 'led_to',
  fromType: 'groups',
  fromId: ends.charAt(0),
  toType: 'groups',
  toId: ends.charAt(1),
  date: null,
  note: null,
  createdAt: '',
  updatedAt: '',
  version: 1,
});
const lineage = (ids: string, ...links: string[]) => ({ steps: ids.split('').map(step), links: links.map(link) });
const told = (ids: string, ...links: string[]) => {
  const all = lineage(ids, ...links);
  const path = longestPath(all);
  return {
    path: path.map(({ step: { id }, via }) => (via ? `${via.id}→${id}` : id)).join(' '),
    loose: looseSteps(all, path).map(({ step: { id }, other, arrives, open }) => [id, other.id, arrives, open]),
  };
};

test('a chain is one path', () => {
  expect(told('abc', 'ab', 'bc')).toEqual({ path: 'a ab→b bc→c', loose: [] });
});

test('the longest way is the path; what branches off stands beside it', () => {
  expect(told('abxcd', 'ab', 'ax', 'bc', 'cd')).toEqual({ path: 'a ab→b bc→c cd→d', loose: [['x', 'a', true, true]] });
});

test('of two ways of the same length the one that ends last is the path', () => {
  expect(told('abc', 'ab', 'ac').path).toBe('a ac→c');
});

test('what led to a step from elsewhere is told by where it led', () => {
  expect(told('abxc', 'ab', 'bc', 'xc')).toEqual({ path: 'a ab→b bc→c', loose: [['x', 'c', false, false]] });
});

test('a circle has a beginning and an end', () => {
  expect(told('ab', 'ab', 'ba').path).toBe('a ab→b');
});

test('nothing linked is no path', () => {
  expect(told('')).toEqual({ path: '', loose: [] });
});
