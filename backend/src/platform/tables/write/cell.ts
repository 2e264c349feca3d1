import { HOME_ZONE } from '@knotenpunkt/shared';

/** A calendar day, which workbooks keep as such. */
export class Day {
  /** @param iso `2024-05-01` */
  constructor(readonly iso: string) {}
}

/** One cell to be written; a `Date` is an instant. */
export type WrittenCell = string | number | boolean | Day | Date | null;

/** A table as it is written: read only as fast as its reader takes it. */
export interface WrittenTable {
  /** Of its sheet, where there are sheets. */
  title: string;
  headers: readonly string[];
  rows: AsyncIterable<readonly WrittenCell[]>;
}

const WALL_CLOCK = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: HOME_ZONE });

/** What the clocks show at an instant: `2024-05-01 14:30`. */
export function wallClock(instant: Date): string {
  return WALL_CLOCK.format(instant);
}
