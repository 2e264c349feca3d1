import type { Need, Problem, Reminder, Today } from '@knotenpunkt/shared';
import { startTestApp, type Client, type TestApp } from '../../../test/support/app.js';
import { asOwner, makeCaller, makeRegion } from '../../../test/support/regions.js';

describe('reminders', () => {
  let test: TestApp;
  let coordinator: Client;
  let colleague: Client;
  let reader: Client;
  let subjectId: string;

  beforeAll(async () => {
    test = await startTestApp();
    const region = await makeRegion(test.database);
    coordinator = test.as(await makeCaller(test.database, region));
    colleague = test.as(await makeCaller(test.database, region));
    reader = test.as(await makeCaller(test.database, region, 'reader'));
    const { body } = await coordinator.request<{ id: string }>('POST', '/api/organisations', { name: 'Kammer', kind: 'other' });
    subjectId = body.id;
  });

  afterAll(() => test.close());

  const subjectType = 'organisations';
  const set = async (client: Client, input: object): Promise<Reminder> => {
    const { status, body } = await client.request<Reminder>('POST', '/api/reminders', { subjectType, subjectId, ...input });
    expect(status).toBe(201);
    return body;
  };
  const put = (client: Client, { id, ...was }: Reminder, changed: object) =>
    client.request<Reminder>('PUT', `/api/reminders/${id}`, { ...was, ...changed });
  const followUps = async (id: string): Promise<string[]> => {
    const { rows } = await asOwner(test.database, (client) =>
      client.query<{ told: string }>(
        `SELECT concat(state, ' ', to_char(due_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD HH24:MI')) AS told
         FROM follow_up WHERE subject_id = $1 ORDER BY due_at`,
        [id],
      ),
    );
    return rows.map(({ told }) => told);
  };

  it('show a record again to whoever asked for it, and to nobody else', async () => {
    const reminder = await set(coordinator, { dueOn: '2125-03-20', text: ' Satzung nachfragen ' });
    expect(reminder).toMatchObject({ text: 'Satzung nachfragen', subjectName: 'Kammer', done: false, doneAt: null });
    const path = `/api/reminders/${reminder.id}`;
    for (const client of [colleague, reader]) {
      expect((await client.request('GET', path)).status).toBe(404);
      expect((await put(client, reminder, { text: 'fremd' })).status).toBe(404);
      expect((await client.request('DELETE', path)).status).toBe(204);
      expect((await client.request<Reminder[]>('GET', '/api/reminders')).body).toEqual([]);
    }
    expect((await coordinator.request('GET', path)).status).toBe(200);
  });

  it('leave no trace in the history of the record', async () => {
    await set(coordinator, { dueOn: '2125-03-20' });
    const { body } = await colleague.request<{ entries: unknown[] }>('GET', `/api/organisations/${subjectId}/timeline`);
    expect(body.entries).toHaveLength(1);
  });

  it('are done, opened again and put off; their follow-up goes with them', async () => {
    const reminder = await set(reader, { dueOn: '2125-07-01' });
    expect(await followUps(reminder.id)).toEqual(['planned 2125-07-01 00:00']);
    const { body: done } = await put(reader, reminder, { done: true });
    expect(done).toMatchObject({ done: true, doneAt: expect.any(String) });
    expect(await followUps(reminder.id)).toEqual(['cancelled 2125-07-01 00:00']);
    const { body: open } = await put(reader, done, { done: false });
    expect(open.doneAt).toBeNull();
    await put(reader, open, { dueOn: '2125-07-08' });
    expect(await followUps(reminder.id)).toEqual(['cancelled 2125-07-01 00:00', 'planned 2125-07-08 00:00']);
    await reader.request('DELETE', `/api/reminders/${reminder.id}`);
    expect(await followUps(reminder.id)).toEqual(['cancelled 2125-07-01 00:00', 'cancelled 2125-07-08 00:00']);
  });

  it('are due at once where their day has begun', async () => {
    const { id } = await set(coordinator, { dueOn: '2020-01-01' });
    expect(await followUps(id)).toEqual([]);
  });

  it('stand on the start page of whoever set them, each record once, until they are done', async () => {
    const needs = async (client: Client): Promise<Need[]> =>
      (await client.request<Today>('GET', '/api/today')).body.needs.filter(({ kind }) => kind === 'reminder_due');
    const [early, late] = [
      await set(colleague, { dueOn: '2020-01-02', text: 'Anrufen' }),
      await set(colleague, { dueOn: '2020-02-02' }),
    ];
    expect(await needs(colleague)).toMatchObject([
      { since: '2020-01-02', late: true, own: true, subject: { type: subjectType, name: 'Kammer' }, values: { text: 'Anrufen' } },
    ]);
    expect(await needs(reader)).toEqual([]);
    for (const reminder of [early, late]) await put(colleague, reminder, { done: true });
    expect(await needs(colleague)).toEqual([]);
  });

  it.each([
    ['a day', { dueOn: '2025-02-30' }, 'invalid_input'],
    ['a record', { subjectId: '0199d1d4-0000-7000-8000-00000000cccc' }, 'unknown_reference'],
    ['a record of a known kind', { subjectType: 'users' }, 'unknown_reference'],
  ])('need %s', async (_what, wrong, code) => {
    const input = { subjectType, subjectId, dueOn: '2125-01-01', ...wrong };
    expect((await coordinator.request<Problem>('POST', '/api/reminders', input)).body.code).toBe(code);
  });

  it('are of records in the region of whoever is reminded', async () => {
    const foreigner = test.as(await makeCaller(test.database, await makeRegion(test.database, 'Andere Region')));
    const input = { subjectType, subjectId, dueOn: '2125-01-01' };
    expect((await foreigner.request<Problem>('POST', '/api/reminders', input)).body.code).toBe('unknown_reference');
  });
});
