import type {
  Group,
  HistoryEvent,
  Invitation,
  LooseEnds,
  Person,
  Position,
  Problem,
  Seat,
  TimelinePage,
} from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { makeCaller, makeRegion } from '../../../test/support/regions.js';

const WHY = { language: 'de', purpose: 'Zusammenarbeit', legalBasis: 'public_task' };
const ON = { precision: 'month', from: '2025-04-01', until: '2025-04-30', wording: null };

describe('a change of position', () => {
  let test: TestApp;
  let coordinator: Client;
  let reader: Client;
  let former: string;
  let next: string;
  let person: Person;
  let successor: Person;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    former = (await make<{ id: string }>('organisations', { name: 'Jobcenter', kind: 'job_centre' })).id;
    next = (await make<{ id: string }>('organisations', { name: 'Kammer', kind: 'chamber_of_commerce' })).id;
  });

  beforeEach(async () => {
    const position = { organisationId: former, function: 'Teamleitung', email: 'paul@jobcenter.example' };
    person = await make<Person>('persons', { ...WHY, firstName: 'Paul', lastName: 'Steinlage', position });
    successor = await make<Person>('persons', { ...WHY, firstName: 'Aylin', lastName: 'Demirtan' });
  });

  afterAll(() => test.close());

  const make = async <T>(resource: string, input: object): Promise<T> => {
    const { status, body } = await coordinator.request<T>('POST', `/api/${resource}`, input);
    expect([resource, status]).toEqual([resource, 201]);
    return body;
  };
  const list = async <T>(resource: string, filter: object): Promise<T[]> =>
    (await coordinator.request<T[]>('GET', `/api/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`)).body;
  const seatIn = async (name: string): Promise<Seat> => {
    const group = await make<Group>('groups', { name, kind: 'working_group', state: 'active' });
    return make<Seat>('seats', { groupId: group.id, personId: person.id, organisationId: former, role: 'lead' });
  };
  const invitationTo = async (title: string): Promise<Invitation> => {
    const times = { starts: '2125-05-06T10:00', ends: '2125-05-06T12:00', zone: 'Europe/Berlin' };
    const meeting = await make<{ id: string }>('meetings', { title, kind: 'workshop', ...times });
    await coordinator.request('POST', `/api/meetings/${meeting.id}/invitees`, { personIds: [person.id] });
    return (await list<Invitation>('invitations', { meetingId: meeting.id }))[0] as Invitation;
  };
  const change = (input: object, client = coordinator) =>
    client.request<Person & Problem>('POST', `/api/persons/${person.id}/change-position`, {
      positionId: person.positions[0]?.id,
      on: ON,
      position: { organisationId: next, function: 'Beratung', email: 'paul@kammer.example' },
      ...input,
    });
  const history = async (resource: string, id: string): Promise<HistoryEvent[]> =>
    (await coordinator.request<TimelinePage>('GET', `/api/${resource}/${id}/timeline`)).body.entries;

  it('ends one and begins another, which stands for the person as the first one did', async () => {
    const { status, body } = await change({});
    expect(status).toBe(200);
    expect(body.writesTo).toBe('paul@kammer.example');
    expect(body.positions).toMatchObject([{ organisationId: next, function: 'Beratung', main: true, since: ON }]);
    const [ended] = (await list<Position>('positions', { personId: person.id })).filter(({ until }) => until);
    expect(ended).toMatchObject({ organisationId: former, until: ON, main: false });
  });

  it('is one entry in the histories of the person and of both organisations', async () => {
    await seatIn('AG Eins');
    const before = (await history('persons', person.id)).length;
    await change({});
    const [entry, ...earlier] = await history('persons', person.id);
    expect(earlier).toHaveLength(before);
    expect(entry).toMatchObject({
      kind: 'persons.changed_position',
      changes: [{ field: 'function', before: 'Teamleitung – Jobcenter', after: 'Beratung – Kammer' }],
    });
    for (const id of [former, next]) expect((await history('organisations', id))[0]?.id).toBe(entry?.id);
  });

  it('lets seats go with the person, end, or pass to a successor', async () => {
    const [kept, ended, passed] = [await seatIn('AG Bleibt'), await seatIn('AG Endet'), await seatIn('AG Folgt')];
    const { body } = await coordinator.request<LooseEnds>('GET', `/api/persons/${person.id}/loose-ends`);
    expect(body.seats.map(({ group }) => group.name)).toEqual(['AG Bleibt', 'AG Endet', 'AG Folgt']);
    const seats = [
      { id: ended.id, handover: 'end' },
      { id: passed.id, handover: 'pass', successorId: successor.id },
    ];
    expect((await change({ seats })).status).toBe(200);
    const told = async ({ groupId }: Seat) =>
      (await list<Seat>('seats', { groupId })).map((seat) => [seat.person?.name, seat.organisation?.name, seat.until !== null]);
    expect(await told(kept)).toEqual(
      expect.arrayContaining([
        ['Paul Steinlage', 'Jobcenter', true],
        ['Paul Steinlage', 'Kammer', false],
      ]),
    );
    expect(await told(ended)).toEqual([['Paul Steinlage', 'Jobcenter', true]]);
    expect(await told(passed)).toEqual(
      expect.arrayContaining([
        ['Paul Steinlage', 'Jobcenter', true],
        ['Aylin Demirtan', 'Jobcenter', false],
      ]),
    );
    expect((await history('persons', successor.id))[0]?.kind).toBe('persons.changed_position');
  });

  it('lets invitations to meetings to come go with the person, end, or pass to a successor', async () => {
    const [kept, ended, passed] = [await invitationTo('Bleibt'), await invitationTo('Endet'), await invitationTo('Folgt')];
    const invitations = [
      { id: ended.id, handover: 'end' },
      { id: passed.id, handover: 'pass', successorId: successor.id },
    ];
    expect((await change({ invitations })).status).toBe(200);
    const told = async ({ meetingId }: Invitation) =>
      (await list<Invitation>('invitations', { meetingId })).map(({ name, organisation }) => [name, organisation?.name]);
    expect(await told(kept)).toEqual([['Paul Steinlage', 'Kammer']]);
    expect(await told(ended)).toEqual([]);
    expect(await told(passed)).toEqual([['Aylin Demirtan', 'Jobcenter']]);
  });

  it('changes nothing at all where a part of it cannot be done', async () => {
    const seat = await seatIn('AG Ganz');
    await make<Seat>('seats', { groupId: seat.groupId, personId: successor.id, role: 'member' });
    const { status } = await change({ seats: [{ id: seat.id, handover: 'pass', successorId: successor.id }] });
    expect(status).toBe(400);
    const positions = await list<Position>('positions', { personId: person.id });
    expect(positions).toMatchObject([{ organisationId: former, until: null, main: true }]);
  });

  it.each([
    ['of somebody else', () => ({ id: successor.id, handover: 'end' }), 'seats.0.id'],
    ['without a successor', (id: string) => ({ id, handover: 'pass' }), 'seats.0.successorId'],
    ['to themselves', (id: string) => ({ id, handover: 'pass', successorId: person.id }), 'seats.0.successorId'],
    ['in some other way', (id: string) => ({ id, handover: 'sell' }), 'seats.0.handover'],
  ])('hands over no seat %s', async (_how, wish, path) => {
    const seat = await seatIn('AG Prüfung');
    const { status, body } = await change({ seats: [wish(seat.id)] });
    expect([status, body.fields?.[0]?.path]).toEqual([400, path]);
  });

  it('begins once, for those who may', async () => {
    expect((await change({}, reader)).status).toBe(403);
    expect((await change({})).status).toBe(200);
    expect((await change({})).body.code).toBe('conflict');
    expect((await change({ positionId: successor.id })).status).toBe(404);
  });
});
