import { touches } from './touches.js';

const change = { resource: 'organisations', id: 'a', version: 3 };

describe('touches', () => {
  it.each([
    [['organisations', 'getOne', { id: 'a' }], true],
    [['organisations', 'getOne', { id: 'b' }], false],
    [['organisations', 'getList', { pagination: {} }], true],
    [['organisations'], true],
    [['views', 'getList', {}], false],
    [['today'], true],
  ])('%j: %s', (queryKey, expected) => {
    expect(touches(change, queryKey)).toBe(expected);
  });
});
