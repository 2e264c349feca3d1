import type { Invitation, PreflightEntry } from '@knotenpunkt/shared';
import { inOrder, inviteesOf, ofTab } from './invitee-order.js';
import { newAnswers } from './new-answers.js';
import { copiesOf, suppressedGroups } from './preflight-groups.js';

const INVITED = '2025-03-03T08:00:00Z';

function invitation(name: string, values: Partial<Invitation> = {}): Invitation {
  return { id: name, name, invitedAt: INVITED, answer: null, comment: null, lastMessage: null, ...values } as Invitation;
}

function entry(name: string, values: Partial<PreflightEntry>): PreflightEntry {
  return { invitationId: name, name, action: 'nothing', reason: null, changes: [], ...values } as PreflightEntry;
}

const failed = { id: 'm', kind: 'invitations.invitation', state: 'failed', reply: '550 5.1.1', at: INVITED } as const;

const invitees = inviteesOf(
  [
    invitation('Zander', { lastMessage: failed }),
    invitation('Ärmel'),
    invitation('Birke', { answer: 'yes' }),
    invitation('Ahorn', { answer: 'no', comment: 'Wir schicken gern eine Vertretung.' }),
    invitation('Eiche', { invitedAt: null }),
    invitation('Fichte', { answer: 'no', lastMessage: failed }),
  ],
  [entry('Eiche', { action: 'suppressed', reason: 'no_address' }), entry('Ahorn', { action: 'suppressed', reason: 'declined' })],
);
const names = (list: typeof invitees) => list.map(({ invitation: { name } }) => name);

describe('the invitees of a meeting', () => {
  it('begin with those who need somebody, and go on as they were', () => {
    expect(names(inOrder(invitees))).toEqual(['Zander', 'Eiche', 'Ahorn', 'Ärmel', 'Birke', 'Fichte']);
  });

  it('are told apart by what is open, in trouble and still to invite', () => {
    expect(names(ofTab(invitees, 'all'))).toHaveLength(6);
    expect(names(ofTab(invitees, 'open'))).toEqual(['Zander', 'Ärmel']);
    expect(names(ofTab(invitees, 'problem'))).toEqual(['Zander', 'Eiche']);
    expect(names(ofTab(invitees, 'uninvited'))).toEqual(['Eiche']);
  });
});

test('those who are not written to stand under their reason, the most frequent first', () => {
  const suppressed = (name: string, reason: PreflightEntry['reason']) => entry(name, { action: 'suppressed', reason });
  const groups = suppressedGroups([
    suppressed('a', 'no_address'),
    suppressed('b', 'declined'),
    suppressed('c', 'declined'),
    entry('d', { action: 'update' }),
  ]);
  expect(groups.map(({ reason, entries }) => [reason, entries.length])).toEqual([
    ['declined', 2],
    ['no_address', 1],
  ]);
});

test('copies go to the offices of those who get mail', () => {
  const office = (reason: 'do_not_write' | null) => ({ personId: 'o', name: 'Vorzimmer', address: 'o@amt.example', reason });
  const { sent, missing } = copiesOf([
    entry('a', { action: 'invite', office: office(null) }),
    entry('b', { action: 'update', office: office('do_not_write') }),
    entry('c', { action: 'nothing', office: office(null) }),
    entry('d', { action: 'cancel', office: null }),
  ]);
  expect([sent, missing].map((entries) => entries.map(({ name }) => name))).toEqual([['a'], ['b']]);
});

test('answers that came in since the last look are told, others are not', () => {
  const before = [invitation('Ahorn'), invitation('Birke', { answer: 'yes' }), invitation('Eiche', { answer: 'maybe' })];
  const now = [
    invitation('Ahorn', { answer: 'yes' }),
    invitation('Birke', { answer: 'yes' }),
    invitation('Eiche', { answer: 'no' }),
    invitation('Fichte', { answer: 'yes' }),
  ];
  expect(newAnswers(before, now)).toEqual([
    { name: 'Ahorn', answer: 'yes' },
    { name: 'Eiche', answer: 'no' },
  ]);
});
