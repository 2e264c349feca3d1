import type { HistoryEvent } from '../events/index.js';
import type { Need } from './need.js';

/** Something about the installation the user should know; its sentence stands under `today.notice.<code>`. */
export interface Notice {
  code: string;
  values: Record<string, string | number>;
}

/** Records of one kind counted on the start page. Lists tell how many there are in all. */
export const COUNTED_TO = 10_000;

/** What the start page shows. */
export interface Today {
  /** Current records by resource, of those the user may read: exact up to `COUNTED_TO`; one more stands for whatever is beyond. */
  counts: Record<string, number>;
  notices: Notice[];
  /** What waits for the user and for their colleagues, late things first, then the latest. */
  needs: Need[];
  /** What happened in the region, newest first. */
  recent: HistoryEvent[];
}
