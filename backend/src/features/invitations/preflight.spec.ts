import type { Announcement } from './announcement.js';
import { decide, type Invited } from './preflight.js';

const TOLD: Announcement = {
  title: 'Runder Tisch',
  starts: '2035-03-12T10:00',
  ends: '2035-03-12T13:00',
  zone: 'Europe/Berlin',
  placeName: 'Rathaus',
  placeAddress: null,
  placeNote: null,
  onlineUrl: null,
  description: null,
};
const MOVED = { ...TOLD, starts: '2035-03-12T11:00' };
const RENAMED = { ...TOLD, title: 'Großer Tisch' };

const NEW: Invited = {
  removedAt: null,
  letter: null,
  fate: 'reached',
  known: null,
  announced: null,
  answer: null,
  answeredSequence: null,
  silence: null,
};
const INVITED: Invited = { ...NEW, letter: 'invitation', announced: TOLD };
const UPDATED: Invited = { ...NEW, letter: 'update', known: TOLD, announced: MOVED };
const REMOVED: Invited = { ...INVITED, removedAt: new Date() };

const actionFor = (invited: Invited, now = TOLD): string => {
  const { action, reason, reopens } = decide(invited, now, 1);
  return [action, reason, reopens && 'reopens'].filter(Boolean).join(' ');
};

describe('what sending does', () => {
  it.each<[string, Invited, Announcement, string]>([
    ['invites who is new', NEW, TOLD, 'invite'],
    ['leaves alone who knows all', INVITED, TOLD, 'nothing'],
    ['leaves alone whose letter is on its way', { ...INVITED, fate: 'pending' }, TOLD, 'nothing'],
    ['tells what is new', INVITED, RENAMED, 'update'],
    ['invites again whose invitation did not arrive', { ...INVITED, fate: 'lost' }, TOLD, 'invite'],
    ['invites again whose invitation waits and is not true any more', { ...INVITED, fate: 'pending' }, MOVED, 'invite'],
    ['tells again what did not arrive', { ...UPDATED, fate: 'lost' }, MOVED, 'update'],
    ['tells nothing again that is as it was known', { ...UPDATED, fate: 'lost' }, TOLD, 'nothing'],
    ['takes back what waits and is not true any more', { ...UPDATED, fate: 'pending' }, TOLD, 'update'],
    ['asks again for an answer to another time', { ...INVITED, answer: 'yes', answeredSequence: 0 }, MOVED, 'update reopens'],
    ['keeps an answer given to the new time', { ...INVITED, answer: 'yes', answeredSequence: 1 }, MOVED, 'update'],
    ['keeps an answer where the time stays', { ...INVITED, answer: 'yes', answeredSequence: 0 }, RENAMED, 'update'],
    ['spares who declined the details', { ...INVITED, answer: 'no', answeredSequence: 0 }, RENAMED, 'suppressed declined'],
    ['asks who declined about another time', { ...INVITED, answer: 'no', answeredSequence: 0 }, MOVED, 'update reopens'],
    ['leaves it at the deputy', { ...INVITED, answer: 'deputy', answeredSequence: 0 }, MOVED, 'update'],
    ['takes back from who was removed', REMOVED, TOLD, 'cancel'],
    ['takes back once', { ...REMOVED, letter: 'cancellation' }, TOLD, 'nothing'],
    ['takes back again what did not arrive', { ...REMOVED, letter: 'cancellation', known: TOLD, fate: 'lost' }, TOLD, 'cancel'],
    ['takes back nothing that nobody read', { ...REMOVED, fate: 'pending' }, TOLD, 'nothing'],
    [
      'takes back from who knows though the newest letter waits',
      { ...UPDATED, removedAt: new Date(), fate: 'pending' },
      TOLD,
      'cancel',
    ],
    ['is silent to who wants silence', { ...NEW, silence: 'do_not_write' }, TOLD, 'suppressed do_not_write'],
    [
      'asks nobody again whom it cannot tell',
      { ...INVITED, answer: 'yes', silence: 'unreachable' },
      MOVED,
      'suppressed unreachable',
    ],
  ])('%s', (_, invited, now, expected) => {
    expect(actionFor(invited, now)).toBe(expected);
  });
});
