import type { Meeting, Message } from '@knotenpunkt/shared';
import { v7 as uuidv7 } from 'uuid';
import { BUILD_PATIENCE, ensureBuilt } from '../support/build.js';
import { Installation, QUEUE_BACKENDS, type QueueBackend } from '../support/installation.js';
import { until } from '../support/job-app.js';
import { sideBySide } from '../support/side-by-side.js';

const PEOPLE = 2_000;

/** Mails a worker has in hand at most when it dies, and how often one does below. */
const IN_HAND = 50;
const WORKERS_KILLED = 3;

const PATIENCE = 300_000;

beforeAll(ensureBuilt, BUILD_PATIENCE);

describe('2,000 invitations', () => {
  const offices = new Map<QueueBackend, Office>();
  afterAll(() => Promise.all([...offices.values()].map(({ installation }) => installation.stop())), PATIENCE);

  const reached = sideBySide(QUEUE_BACKENDS, async (backend) => {
    const office = await Office.open(backend);
    offices.set(backend, office);
    await office.reachEverybody();
  });
  const reminded = sideBySide(QUEUE_BACKENDS, async (backend) => {
    await reached(backend);
    await offices.get(backend)?.remindTheSilent();
  });

  it.each(QUEUE_BACKENDS)(
    'with queues on %s reach everybody exactly once, whatever is killed meanwhile; what was inside SMTP then is marked and seen',
    (backend) => reached(backend),
    PATIENCE,
  );

  it.each(QUEUE_BACKENDS)(
    'with queues on %s are followed by one reminder to each of those who are silent, though two workers look for what is due',
    (backend) => reminded(backend),
    PATIENCE,
  );
});

/** The office of an installation, which invites everybody it knows. */
class Office {
  private constructor(
    readonly installation: Installation,
    private readonly coordinator: Coordinator,
    private readonly meeting: string,
  ) {}

  static async open(backend: QueueBackend): Promise<Office> {
    const installation = await Installation.start(backend);
    const coordinator = await installation.coordinator();
    return new Office(installation, coordinator, await invite(installation, coordinator));
  }

  async reachEverybody(): Promise<void> {
    const { installation } = this;
    const sent = await this.request(0, `/meetings/${this.meeting}/send`, { method: 'POST', body: '{}' });
    expect([sent.status, await sent.json()]).toEqual([202, { mails: PEOPLE }]);
    for (const [mails, disaster] of disasters(installation)) {
      await until(() => this.arrived() >= mails);
      await disaster();
    }
    await settle(installation);

    const unknown = await unknownAddresses(installation);
    const mails = countByRecipient(installation);
    const [twice, never] = [[...mails].filter(([, count]) => count > 1), PEOPLE - mails.size];
    expect(twice).toEqual([]);
    expect(never).toBeLessThanOrEqual(unknown.size);
    expect(unknown.size).toBeLessThanOrEqual(IN_HAND * WORKERS_KILLED);
    const everybody = await installation.query<{ address: string }>('SELECT email AS address FROM person_position');
    expect(everybody.filter(({ address }) => !mails.has(address) && !unknown.has(address))).toEqual([]);
    const shown = await this.request(1, `/messages?filter=${encodeURIComponent('{"state":"unknown"}')}&range=[0,999]`);
    expect(((await shown.json()) as Message[]).map(({ recipientAddress }) => recipientAddress).sort()).toEqual(
      [...unknown].sort(),
    );
  }

  async remindTheSilent(): Promise<void> {
    const { installation } = this;
    installation.mails.arrived.length = 0;
    const silent = await installation.query<{ address: string }>(ANSWER_ALL_BUT, [SILENT]);
    await installation.query(THE_TIME_HAS_COME);
    await Promise.all([installation.killWorker(0), installation.killWorker(1)]);
    await until(() => this.arrived() >= SILENT);
    await settle(installation);
    expect([...countByRecipient(installation)].sort()).toEqual(silent.map(({ address }) => [address, 1]).sort());
  }

  private arrived(): number {
    return this.installation.mails.arrived.length;
  }

  private request(index: number, path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.installation.apis[index]?.address}/api${path}`, { ...init, headers: this.coordinator.headers });
  }
}

const SILENT = 200;

const THE_TIME_HAS_COME = `
  UPDATE meeting SET remind_on = to_char(now() - interval '2 hours', 'YYYY-MM-DD"T"HH24:MI');
  UPDATE follow_up SET due_at = now() - interval '1 minute' WHERE kind = 'invitations.reminder'`;

/** Everybody answers but some of those whose letter has arrived; their addresses. */
const ANSWER_ALL_BUT = `
  WITH silent AS (
    SELECT invitation.id, recipient_address FROM invitation JOIN message ON subject_id = invitation.id AND message.state = 'sent' ORDER BY 1 LIMIT $1
  ), answered AS (
    UPDATE invitation SET answer = 'yes', answered_at = now(), answered_via = 'link', answered_sequence = 0
    WHERE id NOT IN (SELECT id FROM silent)
  )
  SELECT recipient_address AS address FROM silent`;

type Coordinator = Awaited<ReturnType<Installation['coordinator']>>;

/** What happens after how many mails. */
function disasters(installation: Installation): [number, () => Promise<void>][] {
  return [
    [100, () => installation.killWorker(0)],
    [400, () => installation.killPostgres()],
    [700, () => installation.emptyQueues()],
    [900, () => installation.killWorker(1)],
    [1_100, () => installation.killRedis()],
    [1_300, () => installation.killPostgres()],
    [1_500, () => installation.emptyQueues()],
    [1_700, () => installation.killWorker(0)],
  ];
}

/**
 * Waits until every mail has an end. Time is made to pass for what dead workers left behind: claims are given up after a
 * minute, attempts whose content had begun after a quarter of an hour; a worker that starts looks for both.
 */
async function settle(installation: Installation): Promise<void> {
  for (;;) {
    if (await waitsNoLonger(installation)) return;
    await installation.query(`
      UPDATE message SET claimed_at = claimed_at - interval '1 hour', data_begun_at = data_begun_at - interval '1 hour' WHERE state = 'claimed';
      UPDATE message SET due_at = now() WHERE state = 'deferred'`);
    await installation.killWorker(0);
  }
}

/** Looks until nothing waits or is on its way (true), or until long no mail has arrived (false). */
async function waitsNoLonger(installation: Installation): Promise<boolean> {
  const { mails } = installation;
  let [before, looks, waiting] = [mails.arrived.length, 0, true];
  await installation.connected(async (client) => {
    await until(async () => {
      const { rows } = await client.query<{ waiting: boolean }>(WAITING);
      waiting = rows[0]?.waiting ?? true;
      [before, looks] = mails.arrived.length > before ? [mails.arrived.length, 0] : [before, looks + 1];
      return !waiting || looks > LOOKS;
    });
  });
  return !waiting;
}

const LOOKS = 200;

const WAITING = `SELECT EXISTS (SELECT FROM message WHERE state IN ('queued', 'claimed', 'deferred')) OR EXISTS (SELECT FROM outbox) AS waiting`;

function countByRecipient({ mails }: Installation): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of mails.arrived.flatMap(({ to }) => to)) counts.set(address, (counts.get(address) ?? 0) + 1);
  return counts;
}

async function unknownAddresses(installation: Installation): Promise<Set<string>> {
  const rows = await installation.query<{ address: string }>(
    `SELECT recipient_address AS address FROM message WHERE state = 'unknown'`,
  );
  return new Set(rows.map(({ address }) => address));
}

/** A meeting in a month with everybody on its list; answers its id. */
async function invite(installation: Installation, { regionId: region, headers }: Coordinator): Promise<string> {
  const organisation = uuidv7();
  await installation.query(
    `INSERT INTO organisation (id, region_id, name, kind) VALUES ($1, $2, 'Stadt Musterau', 'municipality')`,
    [organisation, region],
  );
  await installation.query(
    `INSERT INTO person (id, region_id, name, sort_name, first_name, last_name, purpose, legal_basis)
     SELECT gen_random_uuid(), $1, 'Person ' || n, n || ', Person', 'Person', n, 'Einladungen', 'public_task' FROM generate_series(1, $2::int) AS n`,
    [region, PEOPLE],
  );
  await installation.query(
    `INSERT INTO person_position (id, region_id, person_id, organisation_id, email, main)
     SELECT gen_random_uuid(), $1, id, $2, 'person' || last_name || '@musterau.example', true FROM person`,
    [region, organisation],
  );
  const created = await fetch(`${installation.apis[0]?.address}/api/meetings`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title: 'Netzwerktreffen', kind: 'network_meeting', zone: 'Europe/Berlin', ...inAMonth() }),
  });
  const { id: meeting } = (await created.json()) as Meeting;
  await installation.query(
    `INSERT INTO invitation (id, region_id, meeting_id, person_id, organisation_id)
     SELECT gen_random_uuid(), $1, $2, id, $3 FROM person`,
    [region, meeting, organisation],
  );
  return meeting;
}

/** Times of the meeting, on the wall. */
function inAMonth(): { starts: string; ends: string; remindOn: string } {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return { starts: `${day(30)}T10:00`, ends: `${day(30)}T12:00`, remindOn: `${day(20)}T09:00` };
}
