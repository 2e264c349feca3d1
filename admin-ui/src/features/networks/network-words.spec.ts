import type { Membership, MembershipRole, OrganisationKind } from '@knotenpunkt/shared';
import { circlesOf, commonSource, roleTitle } from './network-words.js';

const translate = (key: string) => key;
const member = (
  name: string,
  kind: OrganisationKind,
  role: MembershipRole = 'member',
  source: string | null = null,
): Membership => ({
  id: name,
  networkId: 'n',
  network: { id: 'n', name: 'Netzwerk' },
  organisationId: name,
  organisation: { id: name, name, kind },
  role,
  since: null,
  until: null,
  joined: null,
  source,
  createdAt: '',
  updatedAt: '',
  version: 1,
});

test('members stand by role and family, the largest family first', () => {
  const members = [
    member('Verein', 'other'),
    member('IHK', 'chamber_of_commerce', 'founding_member'),
    member('Agentur', 'employment_agency', 'founding_member'),
    member('Jobcenter', 'job_centre', 'founding_member'),
  ];
  const told = circlesOf(members).map(({ role, branches }) => [
    role,
    ...branches.map(({ family, members: inside }) => [family, ...inside.map(({ id }) => id)]),
  ]);
  expect(told).toEqual([
    ['founding_member', ['labour', 'Agentur', 'Jobcenter'], ['chamber', 'IHK']],
    ['member', ['other', 'Verein']],
  ]);
});

test('a network has words of its own for its members', () => {
  const network = { founderLabel: 'Gründerfamilie', memberLabel: null };
  expect(roleTitle(network, 'founding_member', translate)).toBe('Gründerfamilie');
  expect(roleTitle(network, 'member', translate)).toBe('networks.members_of.member');
  expect(roleTitle(network, 'observer', translate)).toBe('networks.members_of.observer');
});

test('a source is common where all name it', () => {
  const both = (one: string | null, other: string | null) =>
    commonSource([member('A', 'other', 'member', one), member('B', 'other', 'member', other)]);
  expect([both('Bericht', 'Bericht'), both('Bericht', null), commonSource([])]).toEqual(['Bericht', null, null]);
});
