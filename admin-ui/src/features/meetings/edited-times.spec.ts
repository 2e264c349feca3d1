import { editedTimes } from './edited-times.js';

test('times that stand where they are proposed go on following the beginning', () => {
  const proposed = {
    starts: '2025-03-27T14:00',
    ends: '2025-03-27T16:00',
    answerBy: '2025-03-20T18:00',
    remindOn: '2025-03-17T09:00',
  };
  expect([...editedTimes(proposed)]).toEqual([]);
  expect([...editedTimes({ ...proposed, ends: '2025-03-27T16:30', remindOn: null })]).toEqual(['ends', 'remindOn']);
  expect([...editedTimes({ ...proposed, starts: null })]).toEqual([]);
});
