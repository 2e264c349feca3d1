import type { ChangesSince, Organisation, Problem, RecordChange } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { EventReader } from '../../../test/support/event-reader.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';
import { CallerResolver, type Caller } from '../../platform/access/index.js';
import { Database, Notifications } from '../../platform/database/index.js';
import { CHANGES_CHANNEL, EventLog } from '../../platform/events/index.js';
import { HEARTBEAT } from './change-hub.js';

describe('live changes', () => {
  let test: TestApp;
  let region: string;
  let caller: Caller;
  let coordinator: Client;
  let foreign: Caller;
  /** Who the login of an open stream belongs to by now. */
  let renewed: Caller | null | undefined;
  const readers: EventReader[] = [];

  beforeAll(async () => {
    test = await startTestApp({ override: (module) => module.overrideProvider(HEARTBEAT).useValue(20) });
    region = await makeRegion(test.database);
    caller = await makeCaller(test.database, region);
    coordinator = test.as(caller);
    foreign = await makeCaller(test.database, await makeRegion(test.database, 'Andere Region'));
    const callers = test.get(CallerResolver);
    const resolve = callers.resolve.bind(callers);
    callers.resolve = (request, manner) =>
      manner === 'watching' && renewed !== undefined ? Promise.resolve(renewed) : resolve(request, manner);
  });

  afterEach(async () => {
    renewed = undefined;
    for (const reader of readers.splice(0)) await reader.close();
  });

  afterAll(() => test.close());

  const follow = async (who: Caller, lastEventId?: string): Promise<EventReader> => {
    const reader = await EventReader.open(test.as(who), '/api/stream', lastEventId ? { 'last-event-id': lastEventId } : {});
    readers.push(reader);
    return reader;
  };
  /** The change of this record, whatever comes before it from tests gone by. */
  const changeOf = async (reader: EventReader, id: string): Promise<RecordChange & { eventId: string | null }> => {
    const { data, id: eventId } = await reader.next('change');
    const change = JSON.parse(data) as RecordChange;
    return change.id === id ? { ...change, eventId } : changeOf(reader, id);
  };
  const create = async (name: string): Promise<Organisation> =>
    (await coordinator.request<Organisation>('POST', '/api/organisations', { name, kind: 'other' })).body;
  const changes = (client: Client, since?: string) =>
    client.request<ChangesSince>('GET', `/api/changes${since ? `?since=${since}` : ''}`);

  it('arrive at every open browser of the region, with nothing but resource, id and version', async () => {
    const one = await follow(caller);
    const two = await follow(await makeCaller(test.database, region, 'reader'));
    const { id } = await create('Neu');
    for (const reader of [one, two]) {
      const { eventId, ...change } = await changeOf(reader, id);
      expect(change).toEqual({ resource: 'organisations', id, version: 1 });
      expect(eventId).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('say nothing of another region, nor to those who may not read', async () => {
    const elsewhere = await follow(foreign);
    const reporting = await follow(await makeCaller(test.database, region, 'reporting'));
    const here = await follow(caller);
    const secret = await create('Nur hier');
    await changeOf(here, secret.id);
    const own = await test.as(foreign).request<Organisation>('POST', '/api/organisations', { name: 'Dort', kind: 'other' });
    await changeOf(elsewhere, own.body.id);
    expect(elsewhere.seen.map(({ event }) => event)).toEqual(['ready', 'change']);
    await reporting.beats(2);
    expect(reporting.seen.map(({ event }) => event)).toEqual(['ready']);
  });

  it('come with headers that keep proxies from holding them back', async () => {
    const { headers } = await follow(caller);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache, no-transform');
    expect(headers['x-accel-buffering']).toBe('no');
  });

  it('are gone on with where a stream broke off', async () => {
    const first = await follow(caller);
    const ready = await first.next('ready');
    await first.close();
    const { id } = await create('Verpasst');
    const second = await follow(caller, ready.id ?? undefined);
    const missed = await second.until('ready');
    expect(
      missed.map(({ event, data }) => [event, event === 'change' && (JSON.parse(data) as { id: string }).id]),
    ).toContainEqual(['change', id]);
  });

  it('are told to those who begin, as far as their page may have been read before', async () => {
    const { id } = await create('Eben noch');
    const told = await (await follow(caller)).until('ready');
    expect(told.map(({ data }) => JSON.parse(data) as { id?: string })).toContainEqual(expect.objectContaining({ id }));
    expect((await changes(coordinator)).body.changes).toContainEqual(expect.objectContaining({ id }));
  });

  it('begin anew where nobody knows any more what was missed', async () => {
    const old = uuidv7({ msecs: Date.now() - 2 * 3_600_000 });
    const { body: elsewhere } = await changes(test.as(foreign));
    for (const id of [old, uuidv7(), 'no id', elsewhere.latest ?? '']) {
      const reader = await follow(caller, id);
      const told = (await reader.until('ready')).map(({ event }) => event);
      expect(told.filter((event) => event !== 'change')).toEqual(['reset', 'ready']);
    }
  });

  it('are announced after the commit only, and not where it failed', async () => {
    const reader = await follow(caller);
    const undone = uuidv7();
    const failure = test.get(Database).write(caller, async (tx) => {
      await test.get(EventLog).record(tx, { kind: 'organisations.updated', subjects: [{ type: 'organisations', id: undone }] });
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    await changeOf(reader, (await create('Danach')).id);
    expect(reader.seen.filter(({ data }) => data.includes(undone))).toEqual([]);
  });

  it('come from other processes, too', async () => {
    const reader = await follow(caller);
    const id = uuidv7();
    const message = JSON.stringify([[region, uuidv7(), 'organisations', id, 7]]);
    await asOwner(test.database, (client) => client.query('SELECT pg_notify($1, $2)', [CHANGES_CHANNEL, message]));
    expect(await changeOf(reader, id)).toMatchObject({ resource: 'organisations', version: 7 });
  });

  it('begin anew after the connection to the database broke', async () => {
    const reader = await follow(caller);
    await test.get(Database).open(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'knotenpunkt-listen'`);
    await reader.next('reset');
    const { id } = await create('Wieder da');
    expect(await changeOf(reader, id)).toMatchObject({ version: 1 });
  });

  it('end with the login, and with the right to follow them', async () => {
    for (const now of [null, foreign]) {
      const reader = await follow(caller);
      renewed = now;
      await reader.ended;
      renewed = undefined;
    }
  });

  it('respect rights taken away meanwhile', async () => {
    const reader = await follow(caller);
    const before = (await reader.until('ready')).length;
    renewed = await makeCaller(test.database, region, 'reporting');
    await reader.beats(3);
    // Heard after the hub has heard it.
    const announced = new Promise((resolve) => test.get(Notifications).listen(CHANGES_CHANNEL, resolve));
    await create('Unsichtbar');
    await announced;
    await reader.beats(1);
    expect(reader.seen.slice(before)).toEqual([]);
  });

  describe('asked for instead', () => {
    it('are told since an event', async () => {
      const { body: start } = await changes(coordinator);
      expect(start).toMatchObject({ latest: expect.any(String), reset: false });
      const { id } = await create('Erfragt');
      const { body } = await changes(coordinator, start.latest ?? '');
      expect(body.changes).toContainEqual({ resource: 'organisations', id, version: 1 });
      expect(body.reset).toBe(false);
      expect(body.latest).not.toBe(start.latest);
      expect((await changes(test.as(foreign), start.latest ?? '')).body).toMatchObject({ changes: [], reset: true });
    });

    it('are too many to tell', async () => {
      const { body: start } = await changes(coordinator);
      await test.get(Database).write(caller, async (tx) => {
        const events = Array.from({ length: 501 }, () => ({
          kind: 'organisations.updated',
          subjects: [{ type: 'organisations', id: uuidv7() }] as [{ type: string; id: string }],
        }));
        await test.get(EventLog).recordAll(tx, events);
      });
      expect((await changes(coordinator, start.latest ?? '')).body).toMatchObject({ changes: [], reset: true });
    });

    it('are none before anything happened', async () => {
      const quiet = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Stille Region')));
      expect((await changes(quiet)).body).toEqual({ changes: [], latest: null, reset: false });
    });

    it.each(['42', "' OR 1=1"])('refuse %j', async (since) => {
      const { body } = await coordinator.request<Problem>('GET', `/api/changes?since=${encodeURIComponent(since)}`);
      expect(body.code).toBe('invalid_input');
    });
  });

  it('are for those who are logged in', async () => {
    for (const path of ['changes', 'stream']) {
      expect((await test.as(null).request<Problem>('GET', `/api/${path}`)).body.code).toBe('not_logged_in');
    }
  });
});
