import { addDays, addMinutes, at, dayOf, minutesBetween } from '../../components/wall-clock.js';

/** Wall-clock times of a meeting as the form keeps them. */
export interface MeetingTimes {
  starts: string | null;
  ends: string | null;
  answerBy: string | null;
  remindOn: string | null;
}

/** Times that follow the beginning until somebody sets them. */
export type FollowingTime = Exclude<keyof MeetingTimes, 'starts'>;

const LENGTH = 120;
const DAYS_TO_ANSWER = 7;
const DAYS_TO_REMIND = 3;
const END_OF_DAY = '18:00';
const MORNING = '09:00';

/**
 * Sensible times for a meeting that begins at `starts`: two hours long, answers a week before, a reminder three days before that.
 * Where the meeting is near, they move up; nothing is proposed that lies before `now`.
 */
export function timesFrom(starts: string, now: string): Omit<MeetingTimes, 'starts'> {
  const answerBy = answerTime(starts, now);
  return { ends: addMinutes(starts, LENGTH), answerBy, remindOn: answerBy && reminderTime(answerBy, now) };
}

/** Moves the times nobody has set to where they belong when the beginning is `starts`. */
export function followed(times: MeetingTimes, starts: string, edited: ReadonlySet<FollowingTime>, now: string): MeetingTimes {
  const proposed = timesFrom(starts, now);
  const take = (name: 'answerBy' | 'remindOn') => (edited.has(name) ? times[name] : proposed[name]);
  return {
    starts,
    ends: edited.has('ends') ? endFrom(starts, times) : proposed.ends,
    answerBy: take('answerBy'),
    remindOn: take('remindOn'),
  };
}

/** A meeting that is moved stays as long as it was. */
function endFrom(starts: string, former: MeetingTimes): string | null {
  return former.starts && former.ends && addMinutes(starts, minutesBetween(former.starts, former.ends));
}

function answerTime(starts: string, now: string): string | null {
  const day = dayOf(starts);
  const proposals = [at(addDays(day, -DAYS_TO_ANSWER), END_OF_DAY), at(addDays(day, -1), END_OF_DAY)];
  return proposals.find((proposal) => dayOf(proposal) > dayOf(now)) ?? null;
}

function reminderTime(answerBy: string, now: string): string | null {
  const day = dayOf(answerBy);
  const proposals = [at(addDays(day, -DAYS_TO_REMIND), MORNING), at(day, MORNING)];
  return proposals.find((proposal) => dayOf(proposal) > dayOf(now)) ?? null;
}
