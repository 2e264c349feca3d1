import { Readable } from 'node:stream';
import ICAL from 'ical.js';

/** An address or number, and whose it is: that of the organisation on the card, somebody's own, or of another place where they work. */
export interface Reach {
  value: string;
  of: 'work' | 'own' | 'elsewhere';
}

/** What a card for an address book tells of a person or an organisation. */
export interface Card {
  id: string;
  /** The name as one reads it. */
  name: string;
  /** Its parts; of an organisation none. */
  person: { firstName: string | null; lastName: string; title: string | null } | null;
  organisation: string | null;
  department?: string | null;
  /** What a person is there. */
  function?: string | null;
  emails: readonly Reach[];
  phones: readonly Reach[];
  address?: { street: string | null; postalCode: string | null; municipality: string | null } | null;
  website?: string | null;
  tags: readonly string[];
  changedAt: string;
}

/** How vCards say so. A number of one's own is one to carry along, as address books know it. */
const EMAIL_TYPES: Readonly<Record<Reach['of'], string>> = { work: 'WORK', own: 'HOME', elsewhere: 'OTHER' };
const PHONE_TYPES: Readonly<Record<Reach['of'], string>> = { work: 'WORK', own: 'CELL', elsewhere: 'OTHER' };

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: (string | string[])[]];

/** Writes cards for address books: vCard 3.0 (RFC 2426), which Outlook, Google and Apple all read. */
export function cardsOf(cards: AsyncIterable<Card>): Readable {
  return Readable.from(texts(cards));
}

async function* texts(cards: AsyncIterable<Card>): AsyncGenerator<string> {
  for await (const card of cards) yield `${cardText(card)}\r\n`;
}

/** One card; empty properties are left out. */
export function cardText(card: Card): string {
  return ICAL.stringify(['vcard', [['version', {}, 'text', '3.0'], ...properties(card)], []]);
}

function properties(card: Card): Property[] {
  const { person, organisation, address } = card;
  return [
    ['uid', {}, 'text', `urn:uuid:${card.id}`],
    ['fn', {}, 'text', card.name],
    [
      'n',
      {},
      'text',
      person ? [person.lastName, person.firstName ?? '', '', person.title ?? '', ''] : [card.name, '', '', '', ''],
    ],
    ...(organisation ? [property('org', [organisation, card.department ?? ''])] : []),
    // Apple shows such a card under the name of the organisation.
    ...(person ? [] : [['x-abshowas', {}, 'unknown', 'COMPANY'] satisfies Property]),
    ...(card.function ? [property('title', card.function)] : []),
    ...card.emails.map(({ value, of }) => property('email', value, { type: EMAIL_TYPES[of] })),
    ...card.phones.map(({ value, of }) => ['tel', { type: PHONE_TYPES[of] }, 'phone-number', value] satisfies Property),
    ...(address ? [postal(address)] : []),
    ...(card.website ? [property('url', card.website)] : []),
    ...(card.tags.length > 0 ? [['categories', {}, 'text', ...card.tags] satisfies Property] : []),
    ['rev', {}, 'date-time', card.changedAt],
  ];
}

function property(name: string, value: string | string[], parameters: Record<string, string> = {}): Property {
  return [name, parameters, 'text', value];
}

function postal({ street, postalCode, municipality }: NonNullable<Card['address']>): Property {
  return property('adr', ['', '', street ?? '', municipality ?? '', '', postalCode ?? '', ''], { type: 'WORK' });
}
