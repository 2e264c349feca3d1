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

  it('reads every record again where many changed', () => {
    const many = { resource: 'organisations', id: null, version: null };
    expect(touches(many, ['organisations', 'getOne', { id: 'b' }])).toBe(true);
    expect(touches(many, ['views', 'getList', {}])).toBe(false);
  });

  it('shows a new letterhead or name of the region one works in', () => {
    const renamed = { resource: 'regions', id: 'r', version: 2 };
    expect(touches(renamed, ['region', 'getOne', { id: 'r' }])).toBe(true);
    expect(touches(change, ['region', 'getOne', { id: 'a' }])).toBe(false);
  });
});
