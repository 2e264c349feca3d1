import { periodFrom, type MembershipRole, type PartialDate } from '@knotenpunkt/shared';
import type { Random } from '../random.js';
import { MUSTER_GROUPS, type MusterGroup } from './groups.js';
import { MUSTER_INITIATIVES, MUSTER_NETWORK, type MusterInitiative } from './networks.js';
import { PEOPLE_AT_FIRST, type MusterPerson } from './people.js';
import type { MusterStory } from './story.js';

const DAY = 86_400_000;
const PURPOSE = 'Zusammenarbeit im Netzwerk Weiterbildung: Einladungen, Protokolle, Abstimmungen';

/** People with their positions; first those who are nobody's head, as heads name them. */
export function tellPeople(story: MusterStory, people: readonly MusterPerson[]): void {
  const inOrder = [...people].sort((one, other) => Number(one.assistant !== null) - Number(other.assistant !== null));
  for (const person of inOrder) tellPerson(story, person);
}

function tellPerson(story: MusterStory, person: MusterPerson): void {
  const { firstName, lastName, createdAt } = person;
  const dates = { created_at: createdAt, updated_at: createdAt, version: 1 };
  const id = story.add('person', {
    name: person.name,
    sort_name: `${lastName}, ${firstName}`,
    first_name: firstName,
    last_name: lastName,
    language: 'de',
    do_not_write: person.doNotWrite,
    assistant_id: person.assistant && story.person(person.assistant),
    purpose: PURPOSE,
    legal_basis: 'public_task',
    data_source: 'Anmeldung zum Netzwerk',
    tags: [],
    custom: {},
    ...dates,
  });
  story.addPerson(person, id);
  const organisation = story.organisation(person.organisation.name);
  const positionId = story.add('person_position', {
    person_id: id,
    organisation_id: organisation,
    function: person.function,
    email: person.email,
    phone: person.phone,
    main: true,
    since: person.since,
    ...dates,
  });
  story.addPosition(person.name, positionId);
  story.tell('persons.created', createdAt, [
    { type: 'persons', id },
    { type: 'organisations', id: organisation },
  ]);
}

/** The network: founding members, those who joined, one who left and came back, two who are about to join. */
export function tellNetwork(story: MusterStory, random: Random): void {
  const { name, shortName, aims, area, coordinating, memberLabel, founders, joined, returned, prospective } = MUSTER_NETWORK;
  const founded = daysAgo(story, 720);
  const id = story.add('network', {
    name,
    short_name: shortName,
    aims,
    area,
    coordinating_organisation_id: story.organisation(coordinating),
    founded: dayOf(founded),
    member_label: memberLabel,
    not_exhaustive: false,
    tags: [],
    version: 1,
    created_at: founded,
    updated_at: founded,
  });
  story.remember('network', name, id);
  story.tell('networks.created', founded, [{ type: 'networks', id }]);
  const join = (organisation: string, role: MembershipRole, since: Date, until: Date | null = null) =>
    tellMembership(story, id, { organisation, role, since, until });
  for (const founder of founders) join(founder, 'founding_member', founded);
  for (const member of joined) join(member, 'member', daysAgo(story, random.between(60, 650)));
  join(returned, 'member', daysAgo(story, 600), daysAgo(story, 320));
  join(returned, 'member', daysAgo(story, 90));
  for (const organisation of prospective) join(organisation, 'prospective', daysAgo(story, 20));
}

interface Membership {
  organisation: string;
  role: MembershipRole;
  since: Date;
  until: Date | null;
}

function tellMembership(story: MusterStory, network: string, { organisation, role, since, until }: Membership): void {
  const organisationId = story.organisation(organisation);
  story.add('membership', {
    network_id: network,
    organisation_id: organisationId,
    role,
    since: dayOf(since),
    until: until && dayOf(until),
    version: until ? 2 : 1,
    created_at: since,
    updated_at: until ?? since,
  });
  const subjects = [
    { type: 'networks', id: network },
    { type: 'organisations', id: organisationId },
  ] as const;
  story.tell('memberships.created', since, [...subjects]);
  if (until) story.tell('memberships.updated', until, [...subjects]);
}

/** The groups with their seats; answers who sits in which. */
export function tellGroups(story: MusterStory, random: Random): Map<string, string[]> {
  return new Map(MUSTER_GROUPS.map((group) => [group.name, tellGroup(story, group, random)]));
}

function tellGroup(story: MusterStory, group: MusterGroup, random: Random): string[] {
  const founded = daysAgo(story, group.meetings * group.rhythm + 30);
  const id = story.add('working_group', {
    name: group.name,
    kind: group.kind,
    state: group.state,
    purpose: group.purpose,
    coordinating_organisation_id: story.organisation(group.coordinating),
    network_id: group.kind === 'steering_body' ? null : story.recall('network', MUSTER_NETWORK.name),
    founded: dayOf(founded),
    tags: [],
    version: 1,
    created_at: founded,
    updated_at: founded,
  });
  story.remember('group', group.name, id);
  story.tell('groups.created', founded, [{ type: 'groups', id }]);
  const others = story.everybody.slice(0, PEOPLE_AT_FIRST).filter((name) => name !== group.lead);
  const [deputy = '', ...members] = random.some(others, group.size);
  const seats = [[group.lead, 'lead'], [deputy, 'deputy'], ...members.map((name) => [name, 'member'] as const)] as const;
  for (const [name, role] of seats) tellSeat(story, id, name, role, founded);
  return seats.map(([name]) => name);
}

function tellSeat(story: MusterStory, group: string, name: string, role: string, since: Date): void {
  const [person, organisation] = [story.person(name), story.organisation(story.personNamed(name).organisation.name)];
  story.add('seat', {
    group_id: group,
    person_id: person,
    organisation_id: organisation,
    role,
    since: dayOf(since),
    version: 1,
    created_at: since,
    updated_at: since,
  });
  story.tell('seats.created', since, [
    { type: 'groups', id: group },
    { type: 'persons', id: person },
    { type: 'organisations', id: organisation },
  ]);
}

export function tellInitiatives(story: MusterStory): void {
  for (const initiative of MUSTER_INITIATIVES) tellInitiative(story, initiative);
}

function tellInitiative(story: MusterStory, initiative: MusterInitiative): void {
  const begun = daysAgo(story, 30 - Math.min(0, ...initiative.milestones.map(([, days]) => days)));
  const dates = { version: 1, created_at: begun, updated_at: begun };
  const id = story.add('initiative', {
    name: initiative.name,
    kind: initiative.kind,
    state: initiative.state,
    description: initiative.description,
    website: initiative.website,
    network_id: story.recall('network', MUSTER_NETWORK.name),
    group_id: initiative.group && story.recall('group', initiative.group),
    tags: [],
    ...dates,
  });
  story.remember('initiative', initiative.name, id);
  initiative.parties.forEach(([organisation, role], position) =>
    story.addPart('initiative_party', {
      initiative_id: id,
      organisation_id: story.organisation(organisation),
      role,
      position,
    }),
  );
  for (const [title, days, reached] of initiative.milestones) {
    story.add('milestone', { initiative_id: id, title, date: dayOf(daysAgo(story, -days)), reached, ...dates });
  }
  story.tell('initiatives.created', begun, [
    { type: 'initiatives', id },
    ...initiative.parties.map(([organisation]) => ({ type: 'organisations', id: story.organisation(organisation) })),
  ]);
}

function daysAgo({ now }: MusterStory, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}

function dayOf(instant: Date): PartialDate {
  return periodFrom('day', instant.toISOString().slice(0, 10));
}
