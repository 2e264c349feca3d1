import type { Meeting } from '@knotenpunkt/shared';

/** Where a meeting stands, as people see it. That it runs, or waits for its minutes, follows from the time. */
export type MeetingStage = 'planned' | 'invited' | 'running' | 'minutes' | 'closed' | 'cancelled';

/** The way of a meeting that takes place. */
const STAGES = ['planned', 'invited', 'running', 'minutes', 'closed'] as const satisfies readonly MeetingStage[];

type Timed = Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>;

export function stageOf({ state, startsAt, endsAt }: Timed, now: Date): MeetingStage {
  if (state === 'cancelled' || state === 'closed') return state;
  // Only the past is told without a time.
  if (!startsAt || !endsAt) return 'closed';
  if (now >= new Date(endsAt)) return 'minutes';
  return now >= new Date(startsAt) ? 'running' : state;
}

/** The stages of one meeting in order; of a cancelled one those it came to, and its end. */
export function stagesOf({ state, invitedAt }: Pick<Meeting, 'state' | 'invitedAt'>): MeetingStage[] {
  if (state !== 'cancelled') return [...STAGES];
  return invitedAt ? ['planned', 'invited', 'cancelled'] : ['planned', 'cancelled'];
}

/** Whether something can still be sent about it. */
export function isAhead(meeting: Timed, now: Date): boolean {
  return ['planned', 'invited'].includes(stageOf(meeting, now));
}
