import { HOME_ZONE, type FieldProblem, type MeetingInput } from '@knotenpunkt/shared';
import { instantOf, isTimeZone, shifted, wallClockOf } from '../../platform/calendar/index.js';
import { AppError } from '../../platform/errors/index.js';

/** When a meeting is, and when people are to answer and to be reminded. */
export interface MeetingTimes {
  starts: string | null;
  ends: string | null;
  zone: string;
  startsAt: Date | null;
  endsAt: Date | null;
  answerBy: string | null;
  remindOn: string | null;
}

/** Days before the end of the time to answer, or else before the meeting, at which the silent are reminded, and at what time. */
const REMINDER = { beforeDeadline: 3, beforeStart: 7, at: '09:00' };

type Given = Pick<MeetingInput, 'starts' | 'ends' | 'zone' | 'held' | 'answerBy' | 'remindOn'>;

/**
 * The times of an input with their instants. A time that comes twice, when clocks go back, is the first of the two.
 * @param now a reminder not asked for is only planned where it still lies ahead
 * @throws AppError `invalid_input` naming the times that do not fit
 */
export function timesFrom(input: Given, now: Date): MeetingTimes {
  const zone = input.zone ?? HOME_ZONE;
  const [starts, ends, answerBy] = [input.starts ?? null, input.ends ?? null, input.answerBy ?? null];
  const remindOn = input.remindOn === undefined ? null : input.remindOn;
  refuse(problemsOf({ starts, ends, zone, answerBy, remindOn }, Boolean(input.held)));
  if (starts === null || ends === null)
    return { starts, ends, zone, startsAt: null, endsAt: null, answerBy: null, remindOn: null };
  return {
    starts,
    ends,
    zone,
    startsAt: instantOf(starts, zone),
    endsAt: instantOf(ends, zone),
    answerBy,
    remindOn: input.remindOn === undefined ? defaultReminder({ starts, zone, answerBy }, now) : remindOn,
  };
}

type Times = Omit<MeetingTimes, 'startsAt' | 'endsAt'>;

function problemsOf(times: Times, isDocumented: boolean): FieldProblem[] {
  const { starts, ends, zone } = times;
  if (!isTimeZone(zone)) return [{ path: 'zone', code: 'unknown_value' }];
  if (starts === null) return ends !== null || !isDocumented ? [{ path: 'starts', code: 'required' }] : [];
  if (ends === null) return [{ path: 'ends', code: 'required' }];
  const missing = (['starts', 'ends', 'answerBy', 'remindOn'] as const).filter((path) => isLeftOut(times[path], zone));
  if (missing.length > 0) return missing.map((path) => ({ path, code: 'no_such_time' }));
  return orderProblems(times, starts, ends);
}

function orderProblems({ zone, answerBy, remindOn }: Times, starts: string, ends: string): FieldProblem[] {
  const at = (wall: string): number => instantOf(wall, zone).getTime();
  const problems: FieldProblem[] = [];
  if (at(ends) <= at(starts)) problems.push({ path: 'ends', code: 'not_after_start' });
  if (answerBy && at(answerBy) > at(starts)) problems.push({ path: 'answerBy', code: 'not_before_start' });
  if (remindOn && at(remindOn) >= at(starts)) problems.push({ path: 'remindOn', code: 'not_before_start' });
  if (remindOn && answerBy && at(remindOn) >= at(answerBy)) problems.push({ path: 'remindOn', code: 'not_before_deadline' });
  return problems;
}

/** No clock shows it: no such day, or skipped when clocks go forward. */
function isLeftOut(wall: string | null, zone: string): boolean {
  if (wall === null) return false;
  try {
    return wallClockOf(instantOf(wall, zone), zone) !== wall;
  } catch {
    return true;
  }
}

function defaultReminder(
  { starts, zone, answerBy }: Pick<Times, 'zone' | 'answerBy'> & { starts: string },
  now: Date,
): string | null {
  const days = answerBy ? REMINDER.beforeDeadline : REMINDER.beforeStart;
  const day = shifted(answerBy ?? starts, { days: -days }).slice(0, 'YYYY-MM-DD'.length);
  const remindOn = `${day}T${REMINDER.at}`;
  return instantOf(remindOn, zone) > now ? remindOn : null;
}

function refuse(fields: FieldProblem[]): void {
  if (fields.length > 0) throw new AppError('invalid_input', { fields });
}
