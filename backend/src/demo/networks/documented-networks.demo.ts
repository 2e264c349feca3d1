import type { DecisionInput } from '@knotenpunkt/shared';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { GroupService } from '../../features/groups/index.js';
import { InitiativeService, MilestoneService } from '../../features/initiatives/index.js';
import { LineageService } from '../../features/lineage/index.js';
import { MeetingService } from '../../features/meetings/index.js';
import { MembershipService, NetworkService } from '../../features/networks/index.js';
import { OrganisationService } from '../../features/organisations/index.js';
import { IndicatorService, MunicipalityService } from '../../features/regions/index.js';
import { RelationshipService } from '../../features/relationships/index.js';
import { Citations, SourceService } from '../../features/sources/index.js';
import { TopicService } from '../../features/topics/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { insertRows } from '../muster/rows.js';
import { DOCUMENTED_NETWORKS } from './documented-networks.js';
import type { Told, ToldRecord, ToldResource } from './facts.js';
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
    await cite(app, tx, { record, document, ids });
  }
}

function addersOf(app: INestApplicationContext): { [R in ToldResource]: Add<Told[R]> } {
  const by = <Input>(service: { add: Add<Input> }): Add<Input> => service.add.bind(service);
  return {
    sources: by(app.get(SourceService)),
    municipalities: by(app.get(MunicipalityService)),
    indicators: by(app.get(IndicatorService)),
    topics: by(app.get(TopicService)),
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

interface Citing {
  record: ToldRecord;
  document: string;
  ids: ReadonlyMap<string, string>;
}

/** A record is known from the document; where single fields have words of their own, or another source, they are cited, too. */
async function cite(app: INestApplicationContext, tx: Tx, { record, document, ids }: Citing): Promise<void> {
  const { locator, words, alsoFrom } = record;
  const cited = citedAs(record, ids);
  const citations = app.get(Citations);
  await citations.cite(tx, { ...cited, sourceId: document, locator });
  for (const [field, wording] of Object.entries(words)) {
    await citations.cite(tx, { ...cited, sourceId: document, field, wording, locator });
  }
  for (const source of alsoFrom) await citations.cite(tx, { ...cited, sourceId: ids.get(source) ?? '' });
}

/** Parts are cited as parts of the record on whose page they stand. */
function citedAs(record: ToldRecord, ids: ReadonlyMap<string, string>): { subject: Subject; part?: Subject } {
  const itself = { type: record.resource, id: ids.get(record.key) ?? '' };
  const whole = wholeOf(record);
  return whole ? { subject: { ...whole, id: ids.get(whole.id) ?? '' }, part: itself } : { subject: itself };
}

/** The record something is a part of, by its key. */
function wholeOf({ resource, values }: ToldRecord): Subject | null {
  switch (resource) {
    case 'memberships':
      return { type: 'networks', id: values.networkId };
    case 'relationships':
      return { type: values.fromType, id: values.fromId };
    case 'milestones':
      return { type: 'initiatives', id: values.initiativeId };
    case 'decisions':
      return values.meetingId ? { type: 'meetings', id: values.meetingId } : null;
    default:
      return null;
  }
}
