import type { AskedRecord, AskedValue } from '@knotenpunkt/shared';
import type { Departure } from '../position-changes/index.js';

/** Somebody who came, or got a position. */
export interface Arrival {
  personId: string;
  /** The person was made by it. */
  made: boolean;
  positionId: string;
}

/** A field that was written, with what stood there until then. */
export interface Overwritten {
  record: AskedRecord;
  id: string;
  field: string;
  written: AskedValue;
  replaced: AskedValue;
}

/** What was forgotten of whoever left, beside what their leaving did. */
export interface Departed {
  departure: Departure;
  forgotten: Overwritten[];
}

/** What an approval did beside writing a value: all it takes to take it back. */
export interface Effects {
  /** The request that approved it: so it is told apart who changed something since. */
  requestId: string | null;
  departed?: Departed;
  arrived?: Arrival;
}
