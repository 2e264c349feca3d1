import { periodFrom, type LineageLink, type LineageStep, type PartialDate } from '@knotenpunkt/shared';
import { inOrder } from './lineage.order.js';

const step = (name: string, date: PartialDate | null = null): LineageStep => ({
  type: 'meetings',
  id: name,
  name,
  kind: null,
  at: { type: 'meetings', id: name },
  date,
  detail: null,
  attendance: null,
});
const link = (fromId: string, toId: string, date: PartialDate | null = null): LineageLink => ({
  id: `${fromId}${toId}`,
  kind: 'led_to',
  fromType: 'meetings',
  fromId,
  toType: 'meetings',
  toId,
  date,
  note: null,
  createdAt: '',
  updatedAt: '',
  version: 1,
});
const names = (steps: LineageStep[], links: LineageLink[]) => inOrder({ steps, links }).map(({ name }) => name);

describe('the order of a lineage', () => {
  it('puts each step after those it came from, whatever their dates', () => {
    const steps = [step('c'), step('b'), step('a', periodFrom('day', '2025-01-20'))];
    expect(names(steps, [link('a', 'b'), link('b', 'c')])).toEqual(['a', 'b', 'c']);
  });

  it('takes the earliest of those that may come next, undated ones last', () => {
    const steps = [
      step('undated'),
      step('late', periodFrom('year', '2025-01-01')),
      step('early', periodFrom('year', '2023-01-01')),
    ];
    expect(names(steps, [])).toEqual(['early', 'late', 'undated']);
  });

  it('takes the date of a link where the step itself has none', () => {
    const steps = [step('root'), step('late'), step('early')];
    const links = [
      link('root', 'late', periodFrom('year', '2025-01-01')),
      link('root', 'early', periodFrom('year', '2024-01-01')),
    ];
    expect(names(steps, links)).toEqual(['root', 'early', 'late']);
  });

  it('comes to an end in a circle', () => {
    const steps = [step('b', periodFrom('year', '2024-01-01')), step('a', periodFrom('year', '2023-01-01'))];
    expect(names(steps, [link('a', 'b'), link('b', 'a')])).toEqual(['a', 'b']);
  });
});
