import { DAYS, HOURS, MINUTES } from '../../platform/clock/index.js';

/** A login nobody used for this long has ended, in milliseconds. */
export const IDLE_TIMEOUT = 12 * HOURS;

/** A login ends after this long however much it is used. */
export const ABSOLUTE_TIMEOUT = 7 * DAYS;

/** How exactly the last use is known; each request would otherwise write. */
export const TOUCH_INTERVAL = 1 * MINUTES;
