import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { readSettings } from '../platform/config/index.js';
import { RedisServer } from './crash/redis-server.js';
import { runHttp, type HttpResult } from './http/http-run.js';
import { runMails, type MailResult } from './mail/mail-run.js';
import { loadRegions } from './region.js';
import { table } from './table.js';

/** Mails a second that issue 3 asks for, by the store of the queues. */
const MAILS_WANTED = { PostgreSQL: 300, Redis: 600 };

/** Longest answer to the request that sends them, in milliseconds. */
const REQUEST_WANTED = 500;

/**
 * `npm run bench [--persons=100000] [--rounds=3] [--seconds=2] [--mails=2000] [--only=http|mails]`: what people do all day beside
 * the floor, one autocommit statement doing the same in bare node:http and pg; then invitations, from "send" to the last one
 * accepted, beside the bare pooled loop. docs/performance.md tells how to read it.
 * @returns whether everything is as fast as wanted
 */
export async function benchPerformance(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      persons: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '2' },
      mails: { type: 'string', default: '2000' },
      only: { type: 'string' },
    },
  });
  const [persons, rounds, seconds, mails] = [values.persons, values.rounds, values.seconds, values.mails].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  log(`${new Date().toISOString()}, Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model}`);
  const region = await loadRegions(readSettings(process.env), [persons, persons]);
  log(`Two regions of ${persons} persons each, loaded in ${region.seconds.toFixed(1)} s`);
  const http = values.only === 'mails' ? [] : await runHttp({ region, rounds, milliseconds: seconds * 1_000, log });
  if (http.length > 0) log(`${load()}\n\n${httpTable(http)}\n`);
  const sent = values.only === 'http' ? [] : await benchMails({ region, mails, rounds });
  if (sent.length > 0) log(`${load()}\n\n${mailTable(sent)}`);
  return http.every(isFastEnough) && sent.every(isSentFastEnough);
}

type Sent = MailResult & { store: keyof typeof MAILS_WANTED };

async function benchMails(options: Omit<Parameters<typeof runMails>[0], 'redisUrl'>): Promise<Sent[]> {
  const sent: Sent[] = [{ store: 'PostgreSQL', ...(await runMails({ ...options, redisUrl: undefined })) }];
  const program = RedisServer.program();
  if (!program) log('Redis: skipped, there is no redis-server or valkey-server on the PATH');
  if (!program) return sent;
  const redis = await RedisServer.start(program);
  try {
    return [...sent, { store: 'Redis', ...(await runMails({ ...options, redisUrl: redis.url })) }];
  } finally {
    await redis.stop();
  }
}

const share = ({ application, floor }: HttpResult): number => application.perSecond / floor.perSecond;

/** The shares are asked for at ten clients. */
const isFastEnough = (result: HttpResult): boolean =>
  result.clients !== 10 || result.wanted === null || share(result) >= result.wanted;

const isSentFastEnough = ({ store, perSecond, request }: Sent): boolean =>
  perSecond >= MAILS_WANTED[store] && request < REQUEST_WANTED;

const HTTP_TITLES = ['', 'clients', 'requests/s', 'p50 ms', 'p99 ms', 'floor', 'floor p50', 'floor p99', 'share', 'wanted'];

function httpTable(results: readonly HttpResult[]): string {
  const rows = results.map((result) => {
    const { name, clients, application: ours, floor, wanted } = result;
    const figures = [ours, floor].flatMap(({ perSecond, p50, p99 }) => [perSecond.toFixed(0), p50.toFixed(2), p99.toFixed(2)]);
    return [name, String(clients), ...figures, share(result).toFixed(2), clients === 10 && wanted !== null ? String(wanted) : ''];
  });
  return table(HTTP_TITLES, rows);
}

const MAIL_TITLES = ['queues in', 'octets', 'request ms', 'mails/s', 'bare loop', 'share', 'wanted'];

function mailTable(results: readonly Sent[]): string {
  const rows = results.map(({ store, octets, request, perSecond, bare }) => [
    store,
    ...[octets, request, perSecond, bare].map((figure) => figure.toFixed(0)),
    (perSecond / bare).toFixed(2),
    String(MAILS_WANTED[store]),
  ]);
  return table(MAIL_TITLES, rows);
}

/** Others at work on the machine are no fault of what is measured. */
const load = (): string => `Load of the machine in the last minute: ${loadavg()[0]?.toFixed(1)}`;

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
