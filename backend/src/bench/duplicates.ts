import { NestFactory } from '@nestjs/core';
import { v7 as uuidv7 } from 'uuid';
import { AppModule } from '../app.module.js';
import { Caller } from '../platform/access/index.js';
import { readSettings } from '../platform/config/index.js';
import { Database, migrate } from '../platform/database/index.js';
import { DuplicatesRun, type DuplicatesReport } from './duplicates/duplicates-run.js';
import { table } from './table.js';

/** What issue 5 asks for. */
const WANTED = { precision: 0.97, recall: 0.92, seconds: 30 };

const ORGANISATIONS = 20_000;
const PERSONS = 3_000;

/** How many mistakes of each kind are shown. */
const SHOWN = 8;

/** `npm run bench -- duplicates`: how many of the invented duplicates are found, how many of those found are some, and how fast. */
export async function benchDuplicates(): Promise<boolean> {
  const settings = readSettings(process.env);
  await migrate(settings);
  const app = await NestFactory.createApplicationContext(AppModule.with({ ...settings, role: 'api' }), { logger: ['error'] });
  try {
    const region = uuidv7();
    await app.get(Database).open('INSERT INTO region (id, name) VALUES ($1, $2)', [region, 'Dubletten']);
    const run = new DuplicatesRun(app, Caller.system(region));
    const reports = [tell(await run.organisations(ORGANISATIONS)), tell(await run.persons(PERSONS))];
    log(table(HEADS, reports.map(lineOf)));
    log(`wanted: precision ${WANTED.precision}, recall ${WANTED.recall}, ${ORGANISATIONS} organisations in ${WANTED.seconds} s`);
    return reports.every(asWanted);
  } finally {
    await app.close();
  }
}

const HEADS = ['compared', 'records', 'twins', 'found', 'precision', 'recall', 'seconds'];

/** Says what went wrong as soon as it is known. */
function tell(report: DuplicatesReport): DuplicatesReport {
  const { resource, wrong, missed } = report;
  wrong.slice(0, SHOWN).forEach((pair) => log(`${resource}, not one: ${pair}`));
  missed.slice(0, SHOWN).forEach((pair) => log(`${resource}, not found: ${pair}`));
  log(lineOf(report).join('  '));
  return report;
}

const lineOf = (report: DuplicatesReport): string[] => [
  ...[report.resource, String(report.records), String(report.twins), String(report.found)],
  ...[precisionOf(report).toFixed(4), recallOf(report).toFixed(4), report.seconds.toFixed(1)],
];

const precisionOf = ({ right, found }: DuplicatesReport): number => right / found;
const recallOf = ({ right, twins }: DuplicatesReport): number => right / twins;

const asWanted = (report: DuplicatesReport): boolean =>
  precisionOf(report) >= WANTED.precision && recallOf(report) >= WANTED.recall && report.seconds <= WANTED.seconds;

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
