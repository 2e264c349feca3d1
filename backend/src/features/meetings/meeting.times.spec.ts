import { timesFrom } from './meeting.times.js';

const NOW = new Date('2025-01-01T00:00:00Z');
const MORNING = { starts: '2025-03-12T10:00', ends: '2025-03-12T13:00' };

const problems = (input: Parameters<typeof timesFrom>[0]): unknown => {
  try {
    timesFrom(input, NOW);
  } catch (error) {
    return (error as { details: { fields: { path: string; code: string }[] } }).details.fields.map(
      ({ path, code }) => `${path} ${code}`,
    );
  }
  return [];
};

describe('the times of a meeting', () => {
  it('mean instants in its zone', () => {
    expect(timesFrom(MORNING, NOW)).toMatchObject({
      zone: 'Europe/Berlin',
      startsAt: new Date('2025-03-12T09:00:00Z'),
      endsAt: new Date('2025-03-12T12:00:00Z'),
    });
    expect(timesFrom({ ...MORNING, zone: 'America/New_York' }, NOW).startsAt).toEqual(new Date('2025-03-12T14:00:00Z'));
  });

  it('are checked against the clocks of the zone', () => {
    expect(problems({ starts: '2025-03-30T02:30', ends: '2025-03-30T04:00' })).toEqual(['starts no_such_time']);
    expect(problems({ starts: '2025-02-30T10:00', ends: '2025-03-30T02:59' })).toEqual([
      'starts no_such_time',
      'ends no_such_time',
    ]);
    expect(problems({ starts: '2025-03-30T02:30', ends: '2025-03-30T04:00', zone: 'UTC' })).toEqual([]);
    expect(problems({ ...MORNING, zone: 'Europe/Musterstadt' })).toEqual(['zone unknown_value']);
    expect(timesFrom({ starts: '2025-10-26T02:30', ends: '2025-10-26T03:30' }, NOW).startsAt).toEqual(
      new Date('2025-10-26T00:30:00Z'),
    );
  });

  it('are in order', () => {
    expect(problems({ ...MORNING, ends: MORNING.starts })).toEqual(['ends not_after_start']);
    expect(problems({ ...MORNING, answerBy: '2025-03-12T10:01' })).toEqual(['answerBy not_before_start']);
    expect(problems({ ...MORNING, remindOn: '2025-03-12T10:00' })).toEqual(['remindOn not_before_start']);
    expect(problems({ ...MORNING, answerBy: '2025-03-05T18:00', remindOn: '2025-03-05T18:00' })).toEqual([
      'remindOn not_before_deadline',
    ]);
  });

  it('are both known, or neither where it is told when it was held', () => {
    expect(problems({})).toEqual(['starts required']);
    expect(problems({ ends: MORNING.ends })).toEqual(['starts required']);
    expect(problems({ starts: MORNING.starts })).toEqual(['ends required']);
    expect(problems({ held: { precision: 'unknown', from: null, until: null, wording: 'früher' } })).toEqual([]);
  });

  it('have a reminder at nine, three days before the deadline or seven before the meeting, where it lies ahead', () => {
    expect(timesFrom({ ...MORNING, answerBy: '2025-03-05T18:00' }, NOW).remindOn).toBe('2025-03-02T09:00');
    expect(timesFrom(MORNING, NOW).remindOn).toBe('2025-03-05T09:00');
    expect(timesFrom(MORNING, new Date('2025-03-05T08:00:00Z')).remindOn).toBeNull();
    expect(timesFrom({ ...MORNING, remindOn: null }, NOW).remindOn).toBeNull();
  });
});
