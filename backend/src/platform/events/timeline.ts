import {
  TIMELINE_CATEGORIES,
  type HistoryEvent,
  type TimelineCategory,
  type TimelineFold,
  type TimelinePage,
  type TimelineQuery,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/index.js';
import { Database } from '../database/index.js';
import type { Subject } from './change-feed.js';
import { CATEGORIES_OF_SUBJECT, ENTRIES_OF_FOLD, ENTRIES_OF_REGION, ENTRIES_OF_SUBJECT } from './timeline.sql.js';

const PAGE_SIZE = 30;

/** What folded events of one record come to, by the ids of the folds. */
export type FoldSums = (caller: Caller, subject: Subject, ids: readonly string[]) => Promise<Map<string, TimelineFold>>;

/** Reads histories: of one record, or of the whole region. */
@Injectable()
export class Timeline {
  private sums: FoldSums = () => Promise.resolve(new Map());

  constructor(private readonly database: Database) {}

  /** The feature whose events are folded tells what they come to. */
  sumFoldsWith(sums: FoldSums): void {
    this.sums = sums;
  }

  /** The events about one record, newest first; those that belong together in one entry, where the latest of them stands. */
  async of(caller: Caller, type: string, id: string, query: TimelineQuery = {}): Promise<TimelinePage> {
    const { limit = PAGE_SIZE, category, fold } = query;
    const cursor = cursorOf(query);
    const wanted = [cursor.before, limit + 1, type, id];
    const [rows, categories] = await Promise.all([
      fold
        ? this.database.read<Row>(caller, ENTRIES_OF_FOLD, [...wanted, fold])
        : this.database.read<Row>(caller, ENTRIES_OF_SUBJECT, [
            ...wanted,
            category ? [category] : TIMELINE_CATEGORIES,
            cursor.asOf,
          ]),
      query.cursor || fold ? undefined : this.categories(caller, type, id),
    ]);
    const shown = rows.slice(0, limit);
    const sums = await this.sumsOf(caller, { type, id }, shown);
    return {
      entries: shown.map(({ entry, foldId }) => ({ ...entry, fold: sums.get(foldId ?? '') ?? null })),
      next: rows.length > limit ? nextCursor(cursor, shown) : null,
      ...(categories && { categories }),
    };
  }

  /** What happened in the region, newest first. */
  async all(caller: Caller, limit: number): Promise<HistoryEvent[]> {
    const rows = await this.database.read<Row>(caller, ENTRIES_OF_REGION, [limit]);
    return rows.map(({ entry }) => entry);
  }

  private async categories(caller: Caller, type: string, id: string): Promise<TimelineCategory[]> {
    const values = [type, id, TIMELINE_CATEGORIES];
    const rows = await this.database.read<{ category: TimelineCategory }>(caller, CATEGORIES_OF_SUBJECT, values);
    return TIMELINE_CATEGORIES.filter((known) => rows.some(({ category }) => category === known));
  }

  private async sumsOf(caller: Caller, subject: Subject, rows: readonly Row[]): Promise<Map<string, TimelineFold>> {
    const ids = rows.flatMap(({ foldId }) => foldId ?? []);
    return ids.length > 0 ? this.sums(caller, subject, ids) : new Map<string, TimelineFold>();
  }
}

interface Row {
  entry: HistoryEvent;
  foldId: string | null;
}

/**
 * How far somebody has read. Folds move up when something happens; `asOf` keeps them for this reader where they stood when the
 * first page was read, so that none slips from a page not yet read to one that was.
 */
interface Cursor {
  asOf: string;
  before: string;
}

const LAST_UUID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

function cursorOf({ cursor }: TimelineQuery): Cursor {
  const [asOf = LAST_UUID, before = LAST_UUID] = cursor?.split('_') ?? [];
  return { asOf, before };
}

function nextCursor({ asOf }: Cursor, shown: readonly Row[]): string {
  return `${asOf === LAST_UUID ? shown[0]?.entry.id : asOf}_${shown.at(-1)?.entry.id}`;
}
