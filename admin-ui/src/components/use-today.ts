import { HOME_ZONE } from '@knotenpunkt/shared';
import { useNow } from './use-now.js';
import { clockIn, dayOf } from './wall-clock.js';

/** The day it is in the regions, wherever the browser is: `2025-03-12`. */
export function useToday(): string {
  return dayOf(clockIn(HOME_ZONE, useNow()));
}
