import type { Decision, Membership, Milestone, Position, Seat } from '@knotenpunkt/shared';

interface CitablePart {
  /** Resource of the parts. */
  resource: string;
  /** Their field that names the record. */
  whole: string;
  nameOf: (part: never) => string;
}

const part = <Part>(resource: string, whole: string, nameOf: (part: Part) => string): CitablePart => ({
  resource,
  whole,
  nameOf,
});

/** Parts that can be cited for by themselves, by the resource of their record. */
export const CITABLE_PARTS: Readonly<Record<string, CitablePart>> = {
  networks: part<Membership>('memberships', 'networkId', ({ organisation }) => organisation.name),
  groups: part<Seat>('seats', 'groupId', ({ person, organisation }) => person?.name ?? organisation?.name ?? ''),
  initiatives: part<Milestone>('milestones', 'initiativeId', ({ title }) => title),
  meetings: part<Decision>('decisions', 'meetingId', ({ text }) => text),
  persons: part<Position>('positions', 'personId', ({ organisation }) => organisation.name),
};
