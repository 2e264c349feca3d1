import {
  periodFrom,
  topicFilterName,
  type TOPIC_LISTS_OF,
  type AlikeTopics,
  type Network,
  type Problem,
  type TimelinePage,
  type Topic,
  type TopicList,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

interface WithTopics {
  id: string;
  version: number;
  topicIds: string[];
  topics: { name: string }[];
}

const MADE_OF: Readonly<Record<keyof typeof TOPIC_LISTS_OF, object>> = {
  organisations: { name: 'Verein', kind: 'other' },
  networks: { name: 'Netzwerk' },
  groups: { name: 'Runde', kind: 'working_group', state: 'active' },
  meetings: { title: 'Sitzung', kind: 'group_meeting', held: periodFrom('day', '2024-05-02') },
  initiatives: { name: 'Portal', kind: 'platform', state: 'idea' },
};

describe('topics', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let foreigner: Client;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
  });

  afterAll(() => test.close());

  const created = async <Body>(resource: string, input: object): Promise<Body> => {
    const { status, body } = await coordinator.request<Body>('POST', `/api/${resource}`, input);
    expect([status, body]).toEqual([201, body]);
    return body;
  };
  const topic = (name: string, list: TopicList = 'field_of_action') => created<Topic>('topics', { list, name });
  const network = (topicIds: string[], name = 'Netzwerk') => created<Network>('networks', { name, topicIds });
  const read = async <Body = Network>(path: string): Promise<Body> => (await reader.request<Body>('GET', `/api/${path}`)).body;
  const merge = async (from: Topic, into: Topic) =>
    (await coordinator.request<Topic & Problem>('POST', `/api/topics/${from.id}/merge`, { intoId: into.id })).body;
  const separate = async (merged: Topic) =>
    (await coordinator.request<Topic>('POST', `/api/topics/${merged.id}/separate`, {})).body;
  const namesOf = async ({ id }: Network) => (await read(`networks/${id}`)).topics.map(({ name }) => name);
  const having = async (value: string | boolean, resource = 'networks', field = 'topicIds'): Promise<string[]> => {
    const op = typeof value === 'boolean' ? 'empty' : 'has';
    const filter = encodeURIComponent(JSON.stringify({ where: { field, op, value } }));
    return (await read<{ id: string }[]>(`${resource}?range=[0,999]&filter=${filter}`)).map(({ id }) => id);
  };
  const refusal = async (path: string, input: object, client = coordinator) => {
    const { status, body } = await client.request<Problem>('POST', `/api/${path}`, input);
    return [status, body.fields?.[0]?.path ?? body.code];
  };
  const told = async (path: string): Promise<TimelinePage['entries']> => (await read<TimelinePage>(`${path}/timeline`)).entries;

  it.each(Object.entries(MADE_OF))('are given to %s, and lists are filtered by them', async (resource, input) => {
    const sector = await topic(`Branche für ${resource}`, 'sector');
    const made = await created<WithTopics>(resource, { ...input, topicIds: [sector.id] });
    expect(made).toMatchObject({ topicIds: [sector.id], topics: [{ id: sector.id, list: 'sector', name: sector.name }] });
    const bare = await created<WithTopics>(resource, input);
    expect(bare).toMatchObject({ topicIds: [], topics: [] });
    expect(await having(sector.id, resource)).toEqual([made.id]);
    const without = await having(true, resource);
    expect([without.includes(made.id), without.includes(bare.id)]).toEqual([false, true]);
    expect(await having(false, resource)).toContain(made.id);
    const { body } = await coordinator.request<WithTopics>('PUT', `/api/${resource}/${made.id}`, { ...made, topicIds: [] });
    expect([body.topicIds, body.version]).toEqual([[], 2]);
    expect((await told(`${resource}/${made.id}`))[0]?.changes).toEqual([{ field: 'topicIds', before: [sector.name], after: [] }]);
  });

  it.each(['networks', 'groups', 'meetings', 'initiatives'] as const)('of each list are asked for in %s', async (resource) => {
    const [care, youth] = [await topic(`Pflege ${resource}`, 'sector'), await topic(`Jugend ${resource}`, 'target_group')];
    const make = async (topicIds: string[]) => (await created<WithTopics>(resource, { ...MADE_OF[resource], topicIds })).id;
    const [both, one, none] = [await make([care.id, youth.id]), await make([youth.id]), await make([])];
    const asked = async (value: string | boolean, list: TopicList) => {
      const found = await having(value, resource, topicFilterName(list));
      return [both, one, none].map((id) => found.includes(id));
    };
    expect(await asked(care.id, 'sector')).toEqual([true, false, false]);
    expect(await asked(care.id, 'target_group')).toEqual([false, false, false]);
    expect(await asked(true, 'sector')).toEqual([false, true, true]);
    expect(await asked(false, 'target_group')).toEqual([true, true, false]);
    expect(await asked(true, 'field_of_action')).toEqual([true, true, true]);
  });

  it('that are the same change nothing', async () => {
    const [one, other] = [await topic('Beratung'), await topic('Jugendliche', 'target_group')];
    const made = await network([one.id, other.id]);
    const { body } = await coordinator.request<Network>('PUT', `/api/networks/${made.id}`, {
      ...made,
      topicIds: [other.id, one.id],
    });
    expect(body).toEqual(made);
  });

  describe('merged', () => {
    it('stand for the one they became in records, filters and counts, and for themselves again when it is taken back', async () => {
      const [one, other] = [await topic('Fachkräfte'), await topic('Fachkräftesicherung')];
      const [first, second] = [await network([one.id]), await network([one.id, other.id])];
      expect(await merge(one, other)).toMatchObject({ id: other.id, useCount: 2, merged: [{ id: one.id, name: 'Fachkräfte' }] });
      expect([await namesOf(first), await namesOf(second)]).toEqual([['Fachkräftesicherung'], ['Fachkräftesicherung']]);
      expect((await having(other.id)).sort()).toEqual([first.id, second.id].sort());
      expect(await separate(one)).toMatchObject({ mergedIntoId: null, useCount: 2 });
      expect([await namesOf(first), await namesOf(second)]).toEqual([['Fachkräfte'], ['Fachkräfte', 'Fachkräftesicherung']]);
      expect(await having(other.id)).toEqual([second.id]);
    });

    it('again lead on, and back step by step', async () => {
      const [a, b, c] = [await topic('A-Thema'), await topic('B-Thema'), await topic('C-Thema')];
      const made = await network([a.id]);
      await merge(a, b);
      await merge(b, c);
      expect([await namesOf(made), await having(c.id)]).toEqual([['C-Thema'], [made.id]]);
      await separate(b);
      expect([await namesOf(made), await having(c.id), await having(b.id)]).toEqual([['B-Thema'], [], [made.id]]);
      await separate(a);
      expect(await namesOf(made)).toEqual(['A-Thema']);
    });

    it('are taken away and given as the one they became', async () => {
      const [old, kept] = [await topic('Digitales'), await topic('Digitalisierung')];
      const made = await network([old.id]);
      await merge(old, kept);
      const { body } = await coordinator.request<Network>('PUT', `/api/networks/${made.id}`, { ...made, topicIds: [] });
      expect(body.topics).toEqual([]);
      expect((await network([old.id, kept.id])).topicIds).toEqual([kept.id]);
    });

    it('are merged within one list, once, and never with themselves', async () => {
      const [one, other, foreign] = [await topic('Eins'), await topic('Zwei'), await topic('Drei', 'sector')];
      const nobody = { ...one, id: '01890000-0000-7000-8000-000000000000' };
      expect((await merge(one, foreign)).code).toBe('conflict');
      expect((await merge(one, one)).code).toBe('conflict');
      expect((await merge(one, nobody)).code).toBe('unknown_reference');
      await merge(one, other);
      expect((await merge(one, other)).code).toBe('conflict');
      expect((await merge(other, one)).code).toBe('conflict');
      expect((await reader.request('POST', `/api/topics/${other.id}/merge`, { intoId: foreign.id })).status).toBe(403);
    });

    it('are no longer listed, nor proposed for merging', async () => {
      const [one, other] = [await topic('Ausbildungsmarkt'), await topic('Ausbildungsmärkte')];
      const pairs = async () => (await read<AlikeTopics[]>('topics/alike')).map(({ topics }) => topics.map(({ name }) => name));
      expect(await pairs()).toContainEqual(['Ausbildungsmarkt', 'Ausbildungsmärkte']);
      await merge(one, other);
      expect((await pairs()).flat()).not.toContain('Ausbildungsmarkt');
      const listed = await read<Topic[]>('topics?range=[0,999]');
      expect(listed.map(({ name }) => name)).not.toContain('Ausbildungsmarkt');
    });
  });

  it('are there once in a list, whatever their case, and alike ones are found while typing', async () => {
    await topic('Grundbildung');
    expect(await refusal('topics', { list: 'field_of_action', name: 'GRUNDBILDUNG ' })).toEqual([409, 'already_exists']);
    expect((await topic('Grundbildung', 'target_group')).list).toBe('target_group');
    const filter = encodeURIComponent(JSON.stringify({ list: 'field_of_action', q: 'grundbildnug' }));
    expect((await read<Topic[]>(`topics?filter=${filter}`)).map(({ name }) => name)).toEqual(['Grundbildung']);
  });

  it('that are archived stay with their records and are given to no others', async () => {
    const gone = await topic('Vergangenes');
    const made = await network([gone.id]);
    await coordinator.request('DELETE', `/api/topics/${gone.id}`);
    const kept = await coordinator.request<Network>('PUT', `/api/networks/${made.id}`, { ...made, note: 'bleibt' });
    expect(kept.body).toMatchObject({ note: 'bleibt', topicIds: [gone.id] });
    expect(await refusal('networks', { name: 'Neu', topicIds: [gone.id] })).toEqual([400, 'topicIds']);
  });

  it('are refused where they are not those of the record, too many, or not there', async () => {
    const [action, nobody] = [await topic('Nur für Netzwerke'), '01890000-0000-7000-8000-000000000000'];
    const many = Array.from({ length: 10_000 }, (_, at) => `01890000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    expect(await refusal('organisations', { ...MADE_OF.organisations, topicIds: [action.id] })).toEqual([400, 'topicIds']);
    expect(await refusal('networks', { name: 'x', topicIds: many })).toEqual([400, 'topicIds']);
    expect(await refusal('networks', { name: 'x', topicIds: ['Beratung'] })).toEqual([400, 'topicIds']);
    expect(await refusal('networks', { name: 'x', topicIds: [nobody] })).toEqual([409, 'unknown_reference']);
    expect(await refusal('networks', { name: 'x', topicIds: [action.id] }, foreigner)).toEqual([409, 'unknown_reference']);
    expect(await refusal('networks', { name: 'x', tags: many })).toEqual([400, 'tags']);
    expect(await refusal('topics', { list: 'colours', name: 'Blau' })).toEqual([400, 'list']);
    expect(await refusal('topics', { list: 'sector', name: 'x'.repeat(10_000) })).toEqual([400, 'name']);
    expect(await refusal('topics', { list: 'sector', name: 'x' }, reader)).toEqual([403, 'forbidden']);
  });
});
