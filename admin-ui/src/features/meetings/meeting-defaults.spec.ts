import { followed, timesFrom, type FollowingTime } from './meeting-defaults.js';

const NOW = '2025-03-01T09:00';

describe('the proposed times of a meeting', () => {
  it('leave people a week to answer and remind them three days before', () => {
    expect(timesFrom('2025-03-27T14:00', NOW)).toEqual({
      ends: '2025-03-27T16:00',
      answerBy: '2025-03-20T18:00',
      remindOn: '2025-03-17T09:00',
    });
  });

  it('move up where the meeting is near', () => {
    expect(timesFrom('2025-03-06T14:00', NOW)).toMatchObject({ answerBy: '2025-03-05T18:00', remindOn: '2025-03-02T09:00' });
    expect(timesFrom('2025-03-04T14:00', NOW)).toMatchObject({ answerBy: '2025-03-03T18:00', remindOn: '2025-03-03T09:00' });
  });

  it('are none where no day is left', () => {
    expect(timesFrom('2025-03-02T14:00', NOW)).toMatchObject({ answerBy: null, remindOn: null });
  });

  it('follow the beginning until somebody sets them', () => {
    const times = { starts: '2025-03-27T14:00', ...timesFrom('2025-03-27T14:00', NOW) };
    const edited = new Set<FollowingTime>(['answerBy', 'ends']);
    const set = { ...times, answerBy: '2025-03-25T12:00', ends: '2025-03-27T17:30' };
    expect(followed(times, '2025-04-10T10:00', new Set(), NOW)).toEqual({
      starts: '2025-04-10T10:00',
      ends: '2025-04-10T12:00',
      answerBy: '2025-04-03T18:00',
      remindOn: '2025-03-31T09:00',
    });
    expect(followed(set, '2025-04-10T10:00', edited, NOW)).toEqual({
      starts: '2025-04-10T10:00',
      ends: '2025-04-10T13:30',
      answerBy: '2025-03-25T12:00',
      remindOn: '2025-03-31T09:00',
    });
  });
});
