import type { Contact } from '../persons/index.js';
import { recipientOf, type Candidate } from './recipient.js';

const candidate = (parts: Partial<Candidate> = {}): Candidate => ({
  ...{ requestId: 'q', organisation: { id: 'o', name: 'Lernwerk', kind: 'other' }, state: 'active', archived: false },
  ...{ askedElsewhere: false, personId: null, byHand: false, people: ['a', 'b'], address: 'info@lernwerk.example' },
  addressUnreachable: false,
  ...parts,
});

const contact = (id: string, parts: Partial<Contact> = {}): [string, Contact] => [
  id,
  {
    ...{ personId: id, name: id, addressLine: null, language: 'de', address: `${id}@x.example`, doNotWrite: false },
    ...{ unreachable: false, archived: false, organisation: null, office: null },
    ...parts,
  },
];

const among = (...contacts: [string, Contact][]) => new Map(contacts);

describe('through whom an organisation is asked', () => {
  it('is who stands for it, else the next who can be reached, else its own address', () => {
    expect(recipientOf(candidate(), among(contact('a'), contact('b'))).address).toBe('a@x.example');
    expect(recipientOf(candidate(), among(contact('a', { unreachable: true }), contact('b'))).address).toBe('b@x.example');
    const gone = among(contact('a', { address: null }), contact('b', { unreachable: true }));
    expect(recipientOf(candidate(), gone)).toMatchObject({ person: null, address: 'info@lernwerk.example', reason: null });
  });

  it('is nobody where who stands for it wants no mails, unless somebody else is there', () => {
    const shy = contact('a', { doNotWrite: true });
    expect(recipientOf(candidate({ people: ['a'] }), among(shy)).reason).toBe('do_not_write');
    expect(recipientOf(candidate(), among(shy, contact('b'))).address).toBe('b@x.example');
  });

  it('is who was chosen by hand, and nobody else', () => {
    const chosen = candidate({ byHand: true, personId: 'c' });
    expect(recipientOf(chosen, among(contact('c', { address: null })))).toMatchObject({ reason: 'no_address', address: null });
    expect(recipientOf(candidate({ byHand: true }), among(contact('a'))).address).toBe('info@lernwerk.example');
  });

  it.each([
    [{ archived: true }, 'archived'],
    [{ state: 'dormant' as const }, 'dormant'],
    [{ state: 'closed' as const }, 'closed'],
    [{ askedElsewhere: true }, 'open_request'],
    [{ people: [], address: null }, 'no_address'],
    [{ people: [], addressUnreachable: true }, 'unreachable'],
  ])('is nobody with %j', (parts, reason) => {
    expect(recipientOf(candidate(parts), among(contact('a'), contact('b'))).reason).toBe(reason);
  });
});
