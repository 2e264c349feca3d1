import { Random } from '../../demo/random.js';
import { MISTYPINGS } from './mistypings.js';

/** A record somebody looks for. */
export interface Sought {
  regionId: string;
  resource: string;
  name: string;
}

export interface Query {
  typed: string;
  /** As what it was typed otherwise, for the report. */
  mistyping: string;
  sought: Sought;
}

/** Any constant: every run asks the same of the same records. */
const SEED = 20_261;

/** Queries for records drawn by chance, each mistyping as often as the others as far as names lend themselves to it. */
export function queriesFor(records: readonly Sought[], count: number): Query[] {
  const random = new Random(SEED);
  const kinds = Object.entries(MISTYPINGS);
  const queries: Query[] = [];
  for (let turn = 0; queries.length < count; turn++) {
    const [mistyping, mistype] = kinds[turn % kinds.length] ?? kinds[0]!;
    const sought = random.pick(records);
    const typed = mistype(sought.name, random);
    if (typed !== undefined && typed.trim().length > 2) queries.push({ typed, mistyping, sought });
  }
  return queries;
}
