import type { Meeting } from '@knotenpunkt/shared';
import { timesFrom, type FollowingTime } from './meeting-defaults.js';

const FOLLOWING: readonly FollowingTime[] = ['ends', 'answerBy', 'remindOn'];
/** Earlier than any meeting, so that nothing proposed is too late. */
const LONG_AGO = '1900-01-01T00:00';

/** The times of a meeting that are not where they would have been proposed: somebody has set them. */
export function editedTimes(meeting: Pick<Meeting, 'starts' | FollowingTime>): Set<FollowingTime> {
  const { starts } = meeting;
  if (!starts) return new Set();
  const proposed = timesFrom(starts, LONG_AGO);
  return new Set(FOLLOWING.filter((name) => meeting[name] !== proposed[name]));
}
