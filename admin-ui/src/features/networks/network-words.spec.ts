import { unknownDate, type Membership, type MembershipRole, type OrganisationKind, type PartialDate } from '@knotenpunkt/shared';
import { circlesOf, haveOnePeriod, roleTitle } from './network-words.js';

const translate = (key: string) => key;
const member = (name: string, kind: OrganisationKind, role: MembershipRole = 'member'): Membership => ({
  id: name,
  networkId: 'n',
  network: { id: 'n', name: 'Netzwerk' },
  organisationId: name,
  organisation: { id: name, name, kind },
  role,
  since: null,
  until: null,
  joined: null,
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

test('a period is common where all belong to it for the same time', () => {
  const since = (date: PartialDate | null) => ({ since: date, until: null });
  const december = unknownDate('Anfang Dezember');
  expect(haveOnePeriod([since(december), since({ ...december })])).toBe(true);
  expect(haveOnePeriod([since(december), since(null)])).toBe(false);
});
