import type { DecisionInput } from '@knotenpunkt/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { GroupService } from '../../features/groups/index.js';
import { InitiativeService, MilestoneService } from '../../features/initiatives/index.js';
import { LineageService } from '../../features/lineage/index.js';
import { MeetingService } from '../../features/meetings/index.js';
import { MembershipService, NetworkService } from '../../features/networks/index.js';
import { OrganisationService } from '../../features/organisations/index.js';
import { ProgrammeService } from '../../features/programmes/index.js';
import { IndicatorService, MunicipalityService } from '../../features/regions/index.js';
import { RelationshipService } from '../../features/relationships/index.js';
import { SourceService } from '../../features/sources/index.js';
import { TopicService } from '../../features/topics/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { insertRows } from '../muster/rows.js';
import { citationRows } from './citations.js';
import { DOCUMENTED_NETWORKS } from './documented-networks.js';
import type { Told, ToldResource } from './facts.js';
import { resolved } from './references.js';

/** Adds a record in a transaction; answers its id. */
type Add<Input> = (tx: Tx, input: Input) => Promise<string>;

/** What the document of a region tells of its network, as records that cite it. */
export async function loadDocumentedNetwork(app: INestApplicationContext, tx: Tx, key: string): Promise<void> {
  const network = DOCUMENTED_NETWORKS.find(({ region }) => region === key);
  if (!network) return;
  const adders = addersOf(app);
  const document = await adders.sources(tx, network.document);
  const ids = new Map<string, string>();
  for (const record of network.records) {
    const add = adders[record.resource] as Add<unknown>;
    ids.set(record.key, await add(tx, resolved(record.values, ids)));
  }
  // Without events: the histories tell of the records, which came with their sources.
  await insertRows(tx, 'citation', citationRows(network.records, document, ids));
}

function addersOf(app: INestApplicationContext): { [R in ToldResource]: Add<Told[R]> } {
  const by = <Input>(service: { add: Add<Input> }): Add<Input> => service.add.bind(service);
  return {
    sources: by(app.get(SourceService)),
    municipalities: by(app.get(MunicipalityService)),
    indicators: by(app.get(IndicatorService)),
    topics: by(app.get(TopicService)),
    programmes: by(app.get(ProgrammeService)),
    organisations: by(app.get(OrganisationService)),
    networks: by(app.get(NetworkService)),
    relationships: by(app.get(RelationshipService)),
    memberships: by(app.get(MembershipService)),
    groups: by(app.get(GroupService)),
    // Nobody of today answers questions about them.
    meetings: (tx, meeting) => app.get(MeetingService).add(tx, { ...meeting, contactUserId: null }),
    decisions: (tx, decision) => addDecision(app, tx, decision),
    initiatives: by(app.get(InitiativeService)),
    milestones: by(app.get(MilestoneService)),
    'lineage-links': by(app.get(LineageService)),
  };
}

/** Without a number: nobody knows what else was resolved. */
async function addDecision(app: INestApplicationContext, tx: Tx, decision: DecisionInput): Promise<string> {
  const id = uuidv7();
  const { text, date = null, meetingId = null, groupId = null } = decision;
  await insertRows(tx, 'decision', [
    { id, text, date, meeting_id: meetingId, group_id: groupId, version: 1, created_at: 'now', updated_at: 'now' },
  ]);
  await app.get(EventLog).record(tx, {
    kind: 'decisions.created',
    subjects: [
      { type: 'decisions', id, version: 1 },
      ...(meetingId ? [{ type: 'meetings', id: meetingId }] : []),
      ...(groupId ? [{ type: 'groups', id: groupId }] : []),
    ],
  });
  return id;
}
