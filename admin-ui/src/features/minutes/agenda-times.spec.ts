import type { AgendaItem } from '@knotenpunkt/shared';
import { minutesBehind, moved, planOf, shareOf, totalMinutes } from './agenda-times.js';

const item = (id: string, duration: number | null) => ({ id, duration }) as AgendaItem;
const items = [item('a', 10), item('b', 30), item('c', null), item('d', 15)];
const plan = planOf(items, '2025-03-13T09:30');

describe('the plan of an agenda', () => {
  it('counts from the beginning on, as far as lengths are planned', () => {
    expect(plan.map(({ begins }) => begins)).toEqual(['2025-03-13T09:30', '2025-03-13T09:40', '2025-03-13T10:10', null]);
    expect(totalMinutes(items)).toBe(55);
  });

  it('tells how far an item is and how far behind the meeting', () => {
    const [, second, third] = plan as [(typeof plan)[0], (typeof plan)[0], (typeof plan)[0]];
    expect(shareOf(second, '2025-03-13T09:55')).toBe(0.5);
    expect(shareOf(second, '2025-03-13T09:30')).toBe(0);
    expect(minutesBehind(second, '2025-03-13T10:13')).toBe(3);
    expect(minutesBehind(second, '2025-03-13T10:00')).toBe(0);
    expect([shareOf(third, '2025-03-13T11:00'), minutesBehind(third, '2025-03-13T11:00')]).toEqual([0, 0]);
  });

  it('is put into another order', () => {
    expect(moved(items, 'c', -1)).toEqual(['a', 'c', 'b', 'd']);
    expect(moved(items, 'a', 1)).toEqual(['b', 'a', 'c', 'd']);
    expect(moved(items, 'd', 1)).toEqual(['a', 'b', 'c', 'd']);
  });
});
