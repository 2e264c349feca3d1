import type { INestApplicationContext } from '@nestjs/common';
import { SearchService } from '../../features/search/index.js';
import { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { queriesFor, type Query, type Sought } from './queries.js';

export interface QualityReport {
  asked: number;
  /** How many found what was sought among the first five. */
  right: number;
  missed: Query[];
  /** By the way of mistyping: how many were asked, how many right. */
  byMistyping: Map<string, { asked: number; right: number }>;
}

/** What counts as found at a glance. */
const FIRST = 5;

const SOUGHT: Readonly<Record<string, string>> = {
  organisations: 'organisation',
  persons: 'person',
  networks: 'network',
  groups: 'working_group',
  initiatives: 'initiative',
};

/** Asks the search for records of all regions, typed otherwise than they are kept. */
export async function measureQuality(app: INestApplicationContext, count: number): Promise<QualityReport> {
  const search = app.get(SearchService, { strict: false });
  const queries = queriesFor(await soughtIn(app.get(Database)), count);
  const report: QualityReport = { asked: 0, right: 0, missed: [], byMistyping: new Map() };
  for (const query of queries) {
    const { regionId, resource, name } = query.sought;
    const hits = await search.find(inRegion(regionId), query.typed);
    const right = hits.slice(0, FIRST).some((hit) => hit.resource === resource && hit.name === name);
    add(report, query, right);
  }
  return report;
}

function add(report: QualityReport, query: Query, right: boolean): void {
  const kind = report.byMistyping.get(query.mistyping) ?? { asked: 0, right: 0 };
  report.byMistyping.set(query.mistyping, { asked: kind.asked + 1, right: kind.right + Number(right) });
  report.asked += 1;
  report.right += Number(right);
  if (!right) report.missed.push(query);
}

async function soughtIn(database: Database): Promise<Sought[]> {
  const regions = await database.open<{ id: string }>('SELECT id FROM region ORDER BY name');
  const lists = regions.flatMap(({ id }) =>
    Object.entries(SOUGHT).map(async ([resource, table]) => {
      const rows = await database.read<{ name: string }>(
        inRegion(id),
        `SELECT DISTINCT name FROM ${table} WHERE archived_at IS NULL ORDER BY name`,
      );
      return rows.map(({ name }) => ({ regionId: id, resource, name }));
    }),
  );
  return (await Promise.all(lists)).flat();
}

const inRegion = (regionId: string): Caller => new Caller({ userId: null, regionId, roles: ['coordinator'], requestId: null });
