import { conditionsOf, readTab, tabsFor, urgencyOf } from './action-item-tabs.js';

const TODAY = '2025-03-13';

describe('the tabs of the tasks', () => {
  it('ask for what they say', () => {
    const open = { field: 'state', op: 'eq', value: 'open' };
    expect(conditionsOf('open', TODAY, null)).toEqual([open]);
    expect(conditionsOf('mine', TODAY, 'p')).toEqual([open, { field: 'ownerId', op: 'eq', value: 'p' }]);
    expect(conditionsOf('overdue', TODAY, null)).toEqual([open, { field: 'dueOn', op: 'lt', value: TODAY }]);
    expect(conditionsOf('done', TODAY, null)).toEqual([{ not: open }]);
    expect(conditionsOf('all', TODAY, null)).toEqual([]);
  });

  it('offer "mine" only to those known as a person', () => {
    expect(tabsFor(null)).not.toContain('mine');
    expect([readTab('mine', null), readTab('mine', 'p'), readTab('nonsense', 'p')]).toEqual(['open', 'mine', 'open']);
  });
});

test('a task is overdue from the day after', () => {
  expect([
    urgencyOf('2025-03-12', TODAY),
    urgencyOf(TODAY, TODAY),
    urgencyOf('2025-03-14', TODAY),
    urgencyOf(null, TODAY),
  ]).toEqual(['overdue', 'today', 'later', 'none']);
});
