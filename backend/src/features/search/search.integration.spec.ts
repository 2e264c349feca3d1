import { SEARCH_COUNTED, SEARCH_LIMIT, type Problem, type SearchHit } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { WordSweep } from './word.sweep.js';

const ORGANISATIONS = [
  {
    name: 'Lernwerk Nord',
    kind: 'vocational_college',
    street: 'Hafenstraße 7',
    municipality: 'Altenhain',
    note: 'Viel Schweißtechnik',
  },
  { name: 'IHK Probe', kind: 'other' },
  { name: 'Handwerkskammer Probe', otherNames: ['Kammer des Handwerks'], kind: 'other' },
  { name: 'Emscher-Werk Bildung gGmbH', kind: 'other' },
];

const PERSON = { firstName: 'Ida', lastName: 'Zielinska', language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };

describe('search', () => {
  let test: TestApp;
  let coordinator: Client;
  let reporting: Client;
  let foreigner: Client;
  let regionId: string;

  beforeAll(async () => {
    test = await startTestApp();
    const region = (regionId = await makeRegion(test.database));
    const elsewhere = await makeRegion(test.database, 'Andere Region');
    coordinator = test.as(await makeCaller(test.database, region));
    reporting = test.as(await makeCaller(test.database, region, 'reporting'));
    foreigner = test.as(await makeCaller(test.database, elsewhere));
    const places = ['Bildungswerk Münster', 'Münster', 'Handelsverband Großmünsterland', 'Münsteraner Bündnis', 'Stadt Münstter'];
    for (const name of places)
      await coordinator.request('POST', '/api/organisations', { name, kind: 'other', municipality: 'Ort' });
    for (let index = 0; index < 15; index += 1) {
      await coordinator.request('POST', '/api/organisations', { name: `Kammer ${index}`, kind: 'other' });
    }
    for (const input of ORGANISATIONS) await coordinator.request('POST', '/api/organisations', input);
    const input = { name: 'Jobcenter Kreis Muster', shortName: 'JCM', kind: 'job_centre' };
    await coordinator.request('POST', '/api/organisations', input);
  });

  afterAll(() => test.close());

  const find = async (q: string, client = coordinator): Promise<string[]> => {
    const { status, body } = await client.request<SearchHit[]>('GET', `/api/search?q=${encodeURIComponent(q)}`);
    expect(status).toBe(200);
    return body.map(({ name }) => name);
  };

  /** More organisations of a name, each with a number behind it, than are counted. */
  const loadMany = (name: string, { archived }: { archived: boolean }) =>
    asOwner(test.database, (owner) =>
      owner.query(
        `INSERT INTO organisation (id, region_id, name, kind, archived_at)
         SELECT gen_random_uuid(), $1, $2 || ' ' || n, 'other', CASE WHEN $3 THEN now() END FROM generate_series(1, $4::int) AS n`,
        [regionId, name, archived, SEARCH_COUNTED + 100],
      ),
    );

  const make = (name: string) => coordinator.request('POST', '/api/organisations', { name, kind: 'other' });

  it.each(['Münster', 'muenster', 'MUNSTER', ' münster '])(
    'puts the name itself before its beginning, a word and a part: %s',
    async (q) => {
      expect(await find(q)).toEqual(['Münster', 'Münsteraner Bündnis', 'Bildungswerk Münster', 'Handelsverband Großmünsterland']);
    },
  );

  it('answers similar names only where none has the words themselves', async () => {
    expect(await find('Münstter')).toEqual(['Stadt Münstter']);
    expect((await find('Münsterr'))[0]).toBe('Münster');
  });

  it('finds by short name, by several words in any order and with a typo', async () => {
    expect((await find('jcm'))[0]).toBe('Jobcenter Kreis Muster');
    expect(await find('kreis jobcenter')).toEqual(['Jobcenter Kreis Muster']);
    expect(await find('Jobcentr Kreis')).toEqual(['Jobcenter Kreis Muster']);
  });

  it('answers what tells records apart', async () => {
    const { body } = await coordinator.request<SearchHit[]>('GET', '/api/search?q=Gro%C3%9Fm%C3%BCnsterland');
    expect(body).toEqual([
      {
        resource: 'organisations',
        id: expect.any(String),
        name: 'Handelsverband Großmünsterland',
        detail: 'Ort',
        kind: 'other',
        subject: null,
        rank: 2,
        closeness: 1,
        total: 1,
      },
    ]);
  });

  it('answers twelve of a kind at most', async () => {
    expect(await find('Kammer')).toHaveLength(12);
  });

  it('has the best of many, and does not count them all', async () => {
    await loadMany('Zukunftswerk', { archived: false });
    await make('Zukunftswerk');
    const { body } = await coordinator.request<SearchHit[]>('GET', '/api/search?q=zukunftswerk');
    expect(body[0]).toMatchObject({ name: 'Zukunftswerk', rank: 0 });
    expect(body[0]?.total).toBeGreaterThanOrEqual(SEARCH_COUNTED);
    expect(await find('zukumftswerk')).toHaveLength(SEARCH_LIMIT);
  });

  it('has the current one behind many archived ones', async () => {
    await loadMany('Altwerk', { archived: true });
    await make('Altwerk Süd');
    const { body } = await coordinator.request<SearchHit[]>('GET', '/api/search?q=altwerk');
    expect(body).toMatchObject([{ name: 'Altwerk Süd', total: 1 }]);
  });

  it.each([
    ['the street, shortened', 'hafenstr 7', 'Lernwerk Nord'],
    ['the place', 'lernwerk altenhain', 'Lernwerk Nord'],
    ['the note', 'schweißtechnik', 'Lernwerk Nord'],
    ['the kind', 'berufskolleg altenhain', 'Lernwerk Nord'],
    ['what an abbreviation stands for', 'industrie und handelskammer probe', 'IHK Probe'],
    ['an abbreviation', 'HWK Probe', 'Handwerkskammer Probe'],
    ['another name, as a whole', 'kammer des handwerks', 'Handwerkskammer Probe'],
    ['the name without hyphen', 'emscherwerk', 'Emscher-Werk Bildung gGmbH'],
    ['the name with another legal form', 'Emscher Werk Bildung GmbH', 'Emscher-Werk Bildung gGmbH'],
    ['the initials', 'ewb', 'Emscher-Werk Bildung gGmbH'],
  ])('finds an organisation by %s', async (_, typed, name) => {
    expect((await find(typed))[0]).toBe(name);
  });

  it('finds a person by the functions of open positions', async () => {
    const [organisation] = (await coordinator.request<{ id: string }[]>('GET', '/api/organisations')).body;
    const person = await coordinator.request<{ id: string }>('POST', '/api/persons', PERSON);
    const position = { personId: person.body.id, organisationId: organisation?.id, function: 'Übergangslotsin', main: true };
    const { body } = await coordinator.request<{ id: string; version: number }>('POST', '/api/positions', position);
    expect(await find('Zielinska Uebergangslotsin')).toEqual(['Ida Zielinska']);
    expect(await find('Zielinska, Ida')).toEqual(['Ida Zielinska']);
    await coordinator.request('PUT', `/api/positions/${body.id}`, { ...body, function: 'Leitung' });
    expect(await find('Uebergangslotsin')).toEqual([]);
    expect(await find('Zielinska Leitung')).toEqual(['Ida Zielinska']);
  });

  it('forgets the words that no record has any more, a day later', async () => {
    const { body } = await coordinator.request<{ id: string }>('POST', '/api/organisations', {
      name: 'Quarzwerk',
      kind: 'other',
    });
    const known = () =>
      asOwner(test.database, async (client) => {
        const { rows } = await client.query<{ word: string }>(
          `SELECT word FROM search_word WHERE word IN ('quarzwerk', 'kammer')`,
        );
        return rows.map(({ word }) => word);
      });
    expect(await known()).toContain('quarzwerk');
    await coordinator.request('PUT', `/api/organisations/${body.id}`, { ...body, name: 'Kammer am Fluss' });
    await test.get(WordSweep).sweep();
    expect((await known()).sort()).toEqual(['kammer', 'quarzwerk']);
    await asOwner(test.database, (client) => client.query(`UPDATE search_word_loss SET at = at - interval '1 day'`));
    await test.get(WordSweep).sweep();
    expect(await known()).toEqual(['kammer']);
  });

  it('finds nothing for nothing, nothing archived and nothing that is not there', async () => {
    const gone = await coordinator.request<{ id: string }>('POST', '/api/organisations', { name: 'Vergangenes', kind: 'other' });
    await coordinator.request('DELETE', `/api/organisations/${gone.body.id}`);
    for (const q of ['', '   ', '%', "'; DROP TABLE organisation", 'Vergangenes', 'x'.repeat(200)])
      expect(await find(q)).toEqual([]);
  });

  it('stays in its region, and with those who may read', async () => {
    expect(await find('Münster', foreigner)).toEqual([]);
    expect((await reporting.request<Problem>('GET', '/api/search?q=M%C3%BCnster')).body.code).toBe('forbidden');
  });

  it.each(['', '?q=a&q=b', `?q=${'x'.repeat(201)}`, '?q=a&limit=5'])('refuses %j', async (query) => {
    expect((await coordinator.request<Problem>('GET', `/api/search${query}`)).body.code).toBe('invalid_input');
  });
});
