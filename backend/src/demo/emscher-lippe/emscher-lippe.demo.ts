import type { LineageLinkInput, LineageType, OrganisationKind } from '@knotenpunkt/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { GroupService } from '../../features/groups/index.js';
import { InitiativeService, MilestoneService } from '../../features/initiatives/index.js';
import { LineageService } from '../../features/lineage/index.js';
import { MeetingService } from '../../features/meetings/index.js';
import { MembershipService, NetworkService } from '../../features/networks/index.js';
import { Citations } from '../../features/sources/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { insertRows } from '../muster/rows.js';
import { documentedSource } from '../sources/sources.demo.js';
import {
  CHAMBERS_MEETING,
  DECISION,
  FOLLOW_UP,
  FOUNDED,
  FOUNDING_FAMILY,
  KICK_OFF,
  KICK_OFF_ROLES,
  LAUNCH,
  LINK_NOTES,
  NETWORK,
  NETWORK_GROUP,
  QUALIGUIDE,
  TRAINING_GROUP,
} from './documented-facts.js';

interface NamedOrganisation {
  id: string;
  name: string;
  kind: OrganisationKind;
}

/** A record of the story, as an end of a link. */
type End = readonly [type: LineageType, id: string];

/** The story of Emscher-Lippe as its description tells it, from the kick-off to the launched web site. */
export async function loadEmscherLippe(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  if (key !== 'emscher-lippe') return;
  const organisations = await tx.query<NamedOrganisation>('SELECT id, name, kind FROM organisation');
  const networkId = await loadNetwork(app, tx, organisations);
  const groups = await loadGroups(app, tx, organisations, networkId);
  const meetings = await loadMeetings(app, tx, organisations, { ...groups, networkId });
  const decision = await loadDecision(app, tx, meetings.followUp, groups.networkGroup);
  const initiative = await app.get(InitiativeService).add(tx, { ...QUALIGUIDE, networkId, groupId: groups.networkGroup });
  const launch = await app.get(MilestoneService).add(tx, { ...LAUNCH, initiativeId: initiative });
  const story: Story = { ...meetings, group: groups.networkGroup, decision, initiative, launch };
  for (const link of linksOf(story)) await app.get(LineageService).add(tx, link);
  await citeDocument(app, tx);
}

/** Records and parts of them that the document tells of, each with the record it is a part of. */
const TOLD = `
  SELECT 'networks' AS type, id, NULL AS "partType", NULL::uuid AS "partId" FROM network
  UNION ALL SELECT 'networks', network_id, 'memberships', id FROM membership
  UNION ALL SELECT 'groups', id, NULL, NULL FROM working_group
  UNION ALL SELECT 'meetings', id, NULL, NULL FROM meeting
  UNION ALL SELECT 'meetings', meeting_id, 'decisions', id FROM decision
  UNION ALL SELECT 'initiatives', id, NULL, NULL FROM initiative
  UNION ALL SELECT 'initiatives', initiative_id, 'milestones', id FROM milestone
  UNION ALL SELECT 'lineage-links', id, NULL, NULL FROM lineage_link`;

/** The document says all of it. */
async function citeDocument(app: INestApplicationContext, tx: Tx): Promise<void> {
  const sourceId = await documentedSource(tx);
  const told = await tx.query<{ type: string; id: string; partType: string | null; partId: string | null }>(TOLD);
  for (const { type, id, partType, partId } of told) {
    const part = partType && partId ? { type: partType, id: partId } : undefined;
    await app.get(Citations).cite(tx, { sourceId, subject: { type, id }, part });
  }
}

async function loadNetwork(app: INestApplicationContext, tx: Tx, all: readonly NamedOrganisation[]): Promise<string> {
  const networkId = await app.get(NetworkService).add(tx, NETWORK);
  for (const name of FOUNDING_FAMILY) {
    const founder = { networkId, organisationId: idOf(all, name), role: 'founding_member' as const };
    await app.get(MembershipService).add(tx, founder);
  }
  return networkId;
}

async function loadGroups(app: INestApplicationContext, tx: Tx, all: readonly NamedOrganisation[], networkId: string) {
  const { coordination, ...group } = NETWORK_GROUP;
  const coordinatingOrganisationId = idOf(all, coordination);
  return {
    trainingGroup: await app.get(GroupService).add(tx, { ...TRAINING_GROUP, networkId }),
    networkGroup: await app.get(GroupService).add(tx, { ...group, coordinatingOrganisationId, networkId }),
  };
}

async function loadMeetings(
  app: INestApplicationContext,
  tx: Tx,
  all: readonly NamedOrganisation[],
  { trainingGroup, networkGroup, networkId }: { trainingGroup: string; networkGroup: string; networkId: string },
) {
  const meetings = app.get(MeetingService);
  const { host, ...chambers } = CHAMBERS_MEETING;
  const hosts = [{ organisationId: idOf(all, host), role: 'host' as const }];
  const callers = all.flatMap(({ id, kind }) => {
    const role = KICK_OFF_ROLES[kind];
    return role ? [{ organisationId: id, role }] : [];
  });
  return {
    kickOff: await meetings.add(tx, { ...KICK_OFF, networkId, parties: callers }),
    chambersMeeting: await meetings.add(tx, { ...chambers, networkId, groupId: trainingGroup, parties: hosts }),
    followUp: await meetings.add(tx, { ...FOLLOW_UP, networkId, groupId: networkGroup }),
  };
}

/** Without a number: nobody knows what else the group resolved. */
async function loadDecision(app: INestApplicationContext, tx: Tx, meetingId: string, groupId: string): Promise<string> {
  const id = uuidv7();
  const { text, date } = DECISION;
  await insertRows(tx, 'decision', [
    { id, text, date, meeting_id: meetingId, group_id: groupId, version: 1, created_at: 'now', updated_at: 'now' },
  ]);
  await app.get(EventLog).record(tx, {
    kind: 'decisions.created',
    subjects: [
      { type: 'decisions', id, version: 1 },
      { type: 'meetings', id: meetingId },
      { type: 'groups', id: groupId },
    ],
  });
  return id;
}

interface Story {
  kickOff: string;
  chambersMeeting: string;
  group: string;
  decision: string;
  initiative: string;
  launch: string;
}

function linksOf({ kickOff, chambersMeeting, group, decision, initiative, launch }: Story): LineageLinkInput[] {
  const ends = {
    kickOff: ['meetings', kickOff],
    chambersMeeting: ['meetings', chambersMeeting],
    group: ['groups', group],
    decision: ['decisions', decision],
    initiative: ['initiatives', initiative],
    launch: ['milestones', launch],
  } as const;
  return [
    link('led_to', ends.kickOff, ends.chambersMeeting, { date: CHAMBERS_MEETING.held, note: LINK_NOTES.invitation }),
    link('founded', ends.chambersMeeting, ends.group, { date: FOUNDED, note: LINK_NOTES.founding }),
    link('decided', ends.group, ends.decision, { date: DECISION.date, note: LINK_NOTES.decision }),
    link('became', ends.decision, ends.initiative, {}),
    link('launched', ends.initiative, ends.launch, { date: LAUNCH.date }),
  ];
}

function link(
  kind: LineageLinkInput['kind'],
  [fromType, fromId]: End,
  [toType, toId]: End,
  told: Pick<LineageLinkInput, 'date' | 'note'>,
): LineageLinkInput {
  return { kind, fromType, fromId, toType, toId, ...told };
}

function idOf(all: readonly NamedOrganisation[], wanted: string): string {
  const found = all.find(({ name }) => name === wanted);
  if (!found) throw new Error(`The demo names no organisation ${wanted}`);
  return found.id;
}
