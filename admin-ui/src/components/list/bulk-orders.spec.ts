import { affected, orderOf, undoOf } from './bulk-orders.js';

describe('what is done with many records', () => {
  it('is one request', () => {
    expect(orderOf('persons', ['a'], { action: 'group', id: 'g', role: 'guest' })).toEqual({
      path: '/seats/bulk',
      body: { groupId: 'g', role: 'guest', personIds: ['a'] },
    });
    expect(orderOf('organisations', ['a'], { change: { archive: true } })).toEqual({
      path: '/organisations/bulk',
      body: { ids: ['a'], change: { archive: true } },
    });
    expect(orderOf('persons', ['a'], { action: 'audience', id: 'v', reason: ' ' })).toEqual({
      path: '/audiences/v/people/bulk',
      body: { personIds: ['a'], reason: null },
    });
  });

  it('is taken back as it was, records that changed alike together', () => {
    const order = { path: '/organisations/bulk', body: {} };
    const back = { removeTags: ['neu'] };
    const changed = [
      { id: 'a', version: 2, undo: back },
      { id: 'b', version: 2, undo: { ...back, addTags: ['alt'] } },
      { id: 'c', version: 2, undo: back },
    ];
    expect(undoOf(order, { changed, skipped: [] })).toEqual([
      { path: '/organisations/bulk', body: { ids: ['a', 'c'], change: back } },
      { path: '/organisations/bulk', body: { ids: ['b'], change: { ...back, addTags: ['alt'] } } },
    ]);
    expect(affected({ changed, skipped: [] })).toEqual(['a', 'b', 'c']);
  });

  it('is taken back by what was made', () => {
    const answer = { added: [{ id: 'seat', of: 'a' }], skipped: [] };
    expect(undoOf({ path: '/seats/bulk', body: {} }, answer)).toEqual([{ path: '/seats/bulk-removal', body: { ids: ['seat'] } }]);
    expect(affected(answer)).toEqual(['a']);
  });
});
