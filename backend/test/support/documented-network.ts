import {
  DECISION_FIELDS,
  GROUP_FIELDS,
  INDICATOR_FIELDS,
  INITIATIVE_FIELDS,
  LINEAGE_LINK_FIELDS,
  MEETING_FIELDS,
  MEMBERSHIP_FIELDS,
  MILESTONE_FIELDS,
  MUNICIPALITY_FIELDS,
  NETWORK_FIELDS,
  ORGANISATION_FIELDS,
  PROGRAMME_FIELDS,
  RELATIONSHIP_FIELDS,
  SOURCE_FIELDS,
  TOPIC_FIELDS,
  type Citation,
  type Field,
} from '@knotenpunkt/shared';
import { DEMO_REGIONS } from '../../src/demo/demo-users.js';
import { loadDemo } from '../../src/demo/index.js';
import { loadDocumentedNetwork } from '../../src/demo/networks/documented-networks.demo.js';
import type { DocumentedNetwork, ToldRecord, ToldResource } from '../../src/demo/networks/facts.js';
import { resolved } from '../../src/demo/networks/references.js';
import { Caller } from '../../src/platform/access/index.js';
import { startTestApp, type Client, type TestApp } from './app.js';
import { asOwner } from './regions.js';

const FIELDS: Record<ToldResource, readonly Field[]> = {
  sources: SOURCE_FIELDS,
  municipalities: MUNICIPALITY_FIELDS,
  indicators: INDICATOR_FIELDS,
  topics: TOPIC_FIELDS,
  programmes: PROGRAMME_FIELDS,
  organisations: ORGANISATION_FIELDS,
  networks: NETWORK_FIELDS,
  relationships: RELATIONSHIP_FIELDS,
  memberships: MEMBERSHIP_FIELDS,
  groups: GROUP_FIELDS,
  meetings: MEETING_FIELDS,
  decisions: DECISION_FIELDS,
  initiatives: INITIATIVE_FIELDS,
  milestones: MILESTONE_FIELDS,
  'lineage-links': LINEAGE_LINK_FIELDS,
};

/** What nobody said and every record has. */
const USUAL: readonly unknown[] = [null, false, '', 'active', 'Europe/Berlin'];

type Answer = Record<string, unknown> & { id: string };

/** Reads back everything a document tells, field by field, and that nothing else is there. */
export function describeNetwork(network: DocumentedNetwork): void {
  describe(`the network of ${network.region}`, () => {
    let test: TestApp;
    let region: Region;

    beforeAll(async () => {
      test = await startTestApp();
      await loadDemo(test.app, undefined, [
        (app, tx, key) => (key === network.region ? loadDocumentedNetwork(app, tx, key) : Promise.resolve()),
      ]);
      region = await readRegion(test, network);
    });

    afterAll(() => test.close());

    const facts = network.records.flatMap((record) => Object.keys(record.values).map((field) => ({ record, field })));

    it.each(facts.map(({ record, field }) => [`${record.key}.${field}`, record, field] as const))(
      'tells %s',
      (_, record, field) => {
        const values: Record<string, unknown> = { ...resolved(record.values, region.ids) };
        expect({ [field]: sorted(region.answerOf(record)[field]) }).toMatchObject({ [field]: sorted(values[field]) });
      },
    );

    it('is all that is known of the region', () => {
      const undocumented = network.records.flatMap((record) => {
        const answer = region.answerOf(record);
        const silent = FIELDS[record.resource].filter(({ name, readOnly }) => !readOnly && !(name in record.values));
        return silent.filter(({ name }) => !isUsual(answer[name])).map(({ name }) => `${record.key}.${name}`);
      });
      expect(undocumented).toEqual([]);
      for (const [resource, answers] of region.answers) {
        const told = network.records.filter((record) => record.resource === resource).length;
        expect([resource, answers.length]).toEqual([resource, resource === 'sources' ? told + 1 : told]);
      }
    });

    it('names no person', async () => {
      for (const resource of ['persons', 'positions', 'seats']) expect(await region.all(resource)).toEqual([]);
    });

    it('names the document for every record, and the place where it stands', () => {
      const document = region.answers.get('sources')?.find(({ name }) => name === network.document.name);
      for (const record of network.records) {
        const { id } = region.answerOf(record);
        const cited = region.citations.filter(({ partId, subjectId }) => (partId ?? subjectId) === id);
        const { locator } = record;
        expect(cited).toContainEqual(expect.objectContaining({ sourceId: document?.id, locator, field: null }));
        for (const [field, wording] of Object.entries(record.words)) {
          expect(cited).toContainEqual(expect.objectContaining({ sourceId: document?.id, field, wording }));
        }
        for (const key of record.alsoFrom) {
          expect(cited).toContainEqual(expect.objectContaining({ sourceId: region.ids.get(key), field: null }));
        }
      }
    });
  });
}

/** A region as the API answers it. */
interface Region {
  /** Ids of the records by the keys of what was told. */
  ids: ReadonlyMap<string, string>;
  answers: ReadonlyMap<ToldResource, Answer[]>;
  citations: readonly Citation[];
  answerOf: (record: ToldRecord) => Answer;
  all: (resource: string) => Promise<unknown[]>;
}

async function readRegion(test: TestApp, { region, records }: DocumentedNetwork): Promise<Region> {
  const client = test.as(await coordinatorOf(test, region));
  const all = <Body>(resource: string): Promise<Body[]> => everything<Body>(client, resource);
  const answers = new Map<ToldResource, Answer[]>();
  for (const resource of Object.keys(FIELDS) as ToldResource[]) answers.set(resource, await all<Answer>(resource));
  const ids = new Map<string, string>();
  const found = new Map<string, Answer>();
  for (const record of records) {
    const answer = answers.get(record.resource)?.find((each) => isIt(each, resolved(record.values, ids)));
    if (!answer) throw new Error(`The API does not answer ${record.key}`);
    ids.set(record.key, answer.id);
    found.set(record.key, answer);
  }
  const answerOf = ({ key }: ToldRecord): Answer => found.get(key) as Answer;
  return { ids, answers, citations: await all<Citation>('citations'), answerOf, all };
}

async function everything<Body>(client: Client, resource: string): Promise<Body[]> {
  const { status, body } = await client.request<Body[]>('GET', `/api/${resource}?range=[0,999]`);
  expect([resource, status]).toEqual([resource, 200]);
  return body;
}

/** A record is known by its name; what has none, by what it connects. */
function isIt(answer: Answer, values: object): boolean {
  const told = Object.entries(values);
  const names = told.filter(([field]) => ['name', 'title', 'text'].includes(field));
  const known = names.length > 0 ? names : told.filter(([field]) => field.endsWith('Id'));
  return known.every(([field, value]) => answer[field] === value);
}

/** What is named by ids has no order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? [...value].sort() : value;
}

function isUsual(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : USUAL.includes(value ?? null);
}

async function coordinatorOf(test: TestApp, key: string): Promise<Caller> {
  const name = DEMO_REGIONS.find((region) => region.key === key)?.name;
  return asOwner(test.database, async (owner) => {
    const found = await owner.query<{ userId: string; regionId: string }>(
      `SELECT user_id AS "userId", region_id AS "regionId" FROM user_region JOIN region ON id = region_id
       WHERE name = $1 AND role = 'coordinator'`,
      [name],
    );
    return new Caller({ userId: null, regionId: null, requestId: null, ...found.rows[0], roles: ['coordinator'] });
  });
}
