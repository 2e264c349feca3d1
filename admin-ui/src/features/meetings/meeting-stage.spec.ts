import { isAhead, stageOf, stagesOf } from './meeting-stage.js';

const TIMED = { startsAt: '2025-03-27T13:00:00Z', endsAt: '2025-03-27T15:30:00Z' };
const BEFORE = new Date('2025-03-27T12:59:00Z');
const DURING = new Date('2025-03-27T13:00:00Z');
const AFTER = new Date('2025-03-27T15:30:00Z');

describe('the stage of a meeting', () => {
  it('is what was done, until it begins', () => {
    expect(stageOf({ ...TIMED, state: 'planned' }, BEFORE)).toBe('planned');
    expect(stageOf({ ...TIMED, state: 'invited' }, BEFORE)).toBe('invited');
    expect(isAhead({ ...TIMED, state: 'invited' }, BEFORE)).toBe(true);
  });

  it('follows from the time afterwards', () => {
    expect(stageOf({ ...TIMED, state: 'invited' }, DURING)).toBe('running');
    expect(stageOf({ ...TIMED, state: 'planned' }, AFTER)).toBe('minutes');
    expect(isAhead({ ...TIMED, state: 'invited' }, DURING)).toBe(false);
  });

  it('stays what it was brought to', () => {
    expect(stageOf({ ...TIMED, state: 'closed' }, BEFORE)).toBe('closed');
    expect(stageOf({ ...TIMED, state: 'cancelled' }, DURING)).toBe('cancelled');
  });

  it('is closed where only the past is told', () => {
    expect(stageOf({ state: 'planned', startsAt: null, endsAt: null }, BEFORE)).toBe('closed');
  });

  it('comes last on the way of a cancelled meeting', () => {
    expect(stagesOf({ state: 'cancelled', invitedAt: '2025-03-03T08:00:00Z' })).toEqual(['planned', 'invited', 'cancelled']);
    expect(stagesOf({ state: 'cancelled', invitedAt: null })).toEqual(['planned', 'cancelled']);
    expect(stagesOf({ state: 'invited', invitedAt: '2025-03-03T08:00:00Z' })).toHaveLength(5);
  });
});
