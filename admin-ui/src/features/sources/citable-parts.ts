import type { Decision, Filter, Membership, Milestone, Position, Relationship, Seat } from '@knotenpunkt/shared';

export interface CitablePart {
  /** Resource of the parts. */
  resource: string;
  /** Those of one record. */
  filterOf: (id: string) => Filter;
  /** What a part is called on the page of the record. */
  nameOf: (part: never, id: string) => string;
}

const part = <Part>(resource: string, whole: string, nameOf: (part: Part) => string): CitablePart => ({
  resource,
  filterOf: (id) => ({ [whole]: id }),
  nameOf,
});

/** A relationship belongs to both of its sides and is called by the other one. */
const RELATIONSHIPS: CitablePart = {
  resource: 'relationships',
  filterOf: (id) => ({ where: { or: ['fromId', 'toId'].map((field) => ({ field, op: 'eq', value: id })) } }),
  nameOf: ({ from, to }: Relationship, id) => (from.id === id ? to.name : from.name),
};

/** Parts that can be cited for by themselves, by the resource of their record; two kinds at most. */
export const CITABLE_PARTS: Readonly<Record<string, readonly [CitablePart, CitablePart?]>> = {
  organisations: [RELATIONSHIPS],
  networks: [part<Membership>('memberships', 'networkId', ({ organisation }) => organisation.name), RELATIONSHIPS],
  groups: [part<Seat>('seats', 'groupId', ({ person, organisation }) => person?.name ?? organisation?.name ?? '')],
  initiatives: [part<Milestone>('milestones', 'initiativeId', ({ title }) => title)],
  meetings: [part<Decision>('decisions', 'meetingId', ({ text }) => text)],
  persons: [part<Position>('positions', 'personId', ({ organisation }) => organisation.name)],
};
