import { setTimeout as pause } from 'node:timers/promises';
import { MATCHED } from '../../features/duplicates/index.js';
import { ApiProcess, type LoadedRegion } from '../api-process.js';
import { MeasuringProcess } from '../child-process.js';
import { median } from '../median.js';
import { asOwner } from '../owner.js';
import { bareLoop } from './bare-loop.js';
import { MailSink } from './mail-sink.js';

export interface MailOptions {
  region: LoadedRegion;
  /** Queues lie in this Redis; undefined: in PostgreSQL. */
  redisUrl: string | undefined;
  mails: number;
  rounds: number;
}

/** Medians over the rounds. */
export interface MailResult {
  /** Octets of one mail. */
  octets: number;
  /** Milliseconds until the request that sends them was answered. */
  request: number;
  /** From the request until the last was accepted. */
  perSecond: number;
  /** The bare pooled loop with the same bytes. */
  bare: number;
}

type Round = MailResult;

const RETRY_MS = 50;

/** Invites as many people to one meeting as wanted, with an api process and a worker as built, over a mail server that takes everything. */
export async function runMails({ region, redisUrl, mails, rounds }: MailOptions): Promise<MailResult> {
  await takeAsCompared();
  const sink = await MailSink.start();
  const env = { ...process.env, EMBEDDED: '', DEMO: 'off', SMTP_URL: sink.url, REDIS_URL: redisUrl ?? '' };
  const api = await ApiProcess.start(region, env);
  const worker = MeasuringProcess.start('main.js', { env: { ...env, ROLE: 'worker', PORT: '0' } });
  try {
    await worker.next('ready');
    const measured: Round[] = [];
    for (let round = 0; round <= rounds; round++) measured.push(await invite(api, sink, region.ids.slice(0, mails)));
    // The first round warms up.
    const counted = measured.slice(1);
    const of = (name: keyof Round): number => median(counted.map((each) => each[name]));
    return { octets: of('octets'), request: of('request'), perSecond: of('perSecond'), bare: of('bare') };
  } finally {
    await Promise.all([api.stop(), worker.stop()]);
    await sink.stop();
  }
}

async function invite(api: ApiProcess, sink: MailSink, personIds: readonly string[]): Promise<Round> {
  const mails = personIds.length;
  const meeting = await api.post<{ id: string }>('/api/meetings', MEETING);
  await api.post(`/api/meetings/${meeting.id}/invitees`, { personIds });
  const { accepted } = await sink.expect(mails);
  const asked = performance.timeOrigin + performance.now();
  const ordered = await api.post<{ mails: number }>(`/api/meetings/${meeting.id}/send`, {});
  const request = performance.timeOrigin + performance.now() - asked;
  if (ordered.mails !== mails) throw new Error(`${ordered.mails} of ${mails} mails are on their way`);
  const { at, sample } = await accepted;
  await settled();
  const arrived = await sink.count();
  if (arrived.mails !== mails || arrived.different !== mails) throw new Error(`Not every mail once: ${JSON.stringify(arrived)}`);
  const bare = await bareLoop(sink, mails, sample);
  return { octets: sample.length, request, perSecond: (mails / (at - asked)) * 1_000, bare: (mails / bare) * 1_000 };
}

const MEETING = {
  title: 'Frühjahrstreffen der Netzwerke',
  kind: 'network_meeting',
  starts: '2099-04-16T10:00',
  ends: '2099-04-16T12:30',
  placeName: 'Bürgerhaus Musterstadt, Großer Saal',
  placeAddress: 'Am Alten Markt 7, 00123 Musterstadt',
  description: 'Rückblick auf das vergangene Jahr, Berichte aus den Gruppen, gemeinsame Vorhaben bis zum Herbst.',
};

/** Until the ledger knows how each mail ended. */
function settled(): Promise<void> {
  return asOwner(async (owner) => {
    while ((await owner.query(`SELECT FROM message WHERE state <> 'sent' LIMIT 1`)).rowCount) await pause(RETRY_MS);
  });
}

/**
 * Hundreds of thousands of records that are new at once would keep the worker busy looking for duplicates among them for minutes; those
 * of an installation came one after the other and have been compared long since.
 */
function takeAsCompared(): Promise<void> {
  return asOwner(async (owner) => {
    for (const [resource, { table, stamp }] of Object.entries(MATCHED)) {
      await owner.query(
        `INSERT INTO duplicate_record (region_id, resource, record_id, stamp, compared)
         SELECT r.region_id, $1, r.id, ${stamp}, true FROM ${table} r ON CONFLICT DO NOTHING`,
        [resource],
      );
    }
    await owner.query('VACUUM ANALYZE duplicate_record');
  });
}
