import type { Relationship } from '@knotenpunkt/shared';
import { connectionOf, othersOf, rolesOf, seenBy } from './relationship-roles.js';

const A = { type: 'organisations', id: 'a', name: 'A', kind: 'company' } as const;
const B = { type: 'networks', id: 'b', name: 'B', kind: null } as const;
const between = (kind: Relationship['kind']) => ({ kind, from: A, to: B }) as unknown as Relationship;

describe('a relationship', () => {
  it('is told from the side one stands on', () => {
    expect(seenBy('a', between('carries'))).toMatchObject({ role: 'carries_from', other: B });
    expect(seenBy('b', between('carries'))).toMatchObject({ role: 'carries_to', other: A });
    expect(seenBy('b', between('same_as'))).toMatchObject({ role: 'same_as_from', other: A });
  });

  it('is made from the side one stands on', () => {
    expect(connectionOf('part_of_from', A, B)).toMatchObject({ kind: 'part_of', fromId: 'a', toId: 'b' });
    expect(connectionOf('part_of_to', A, B)).toMatchObject({ kind: 'part_of', fromId: 'b', fromType: 'networks', toId: 'a' });
  });

  it('offers each side what it may say', () => {
    expect(rolesOf('organisations')).toEqual(expect.arrayContaining(['member_from', 'member_to', 'same_as_from']));
    expect(rolesOf('organisations')).not.toContain('same_as_to');
    expect(rolesOf('organisations')).not.toContain('resolved_into_from');
    expect(rolesOf('networks')).not.toContain('member_to');
    expect(othersOf('member_from', 'organisations')).toEqual(['organisations']);
  });
});
