import {
  mailOf,
  nameOf,
  ownDomain,
  type MailAddress,
  type MailDirection,
  type MailSignature,
  type OrganisationReference,
  type RecognisedRecord,
  type UnknownContact,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { possibleNames, sortNamesOf } from './named-in-text.js';
import type { ReadMail } from './read-mail.js';
import { RecognitionRepository, type AddressedOrganisation, type AddressedPerson } from './recognition.repository.js';

/** Whom a mail is about, as far as the region knows them. */
export interface Recognised {
  direction: MailDirection | null;
  organisations: RecognisedRecord[];
  persons: RecognisedRecord[];
  unknown: UnknownContact[];
}

/** Most strangers that are offered as new persons. */
const MOST_STRANGERS = 20;

/** Mailboxes nobody reads. */
const NOBODY = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounce)/i;

type Added = Omit<RecognisedRecord, 'certain'>;

/** Tells whom a mail is about: by its addresses, which are certain, and by the names in its text, which are to be asked. */
@Injectable()
export class Recogniser {
  constructor(private readonly repository: RecognitionRepository) {}

  async recognise(caller: Caller, mail: ReadMail, text: string, signature: MailSignature | null): Promise<Recognised> {
    const house = await this.house(caller);
    const everybody = [...(mail.sender ? [mail.sender] : []), ...mail.recipients];
    const partners = everybody.filter(({ address }) => !house.has(address));
    const addresses = [...new Set(partners.flatMap(({ address }) => address ?? []))];
    const domains = [...new Set(addresses.map(domainOf).filter(Boolean))];
    const [persons, organisations] = await Promise.all([
      this.repository.personsAt(caller, addresses),
      this.repository.organisationsAt(caller, addresses, domains),
    ]);
    const found = inOrder(addresses, persons);
    const byDomain = oneEach(organisations);
    const certain = certainOrganisations(addresses, found, organisations, byDomain);
    const asked = await this.named(caller, partners, text, found);
    return {
      direction: house.directionOf(mail),
      organisations: eachOnce([...certain, ...asked.organisations]),
      persons: eachOnce([
        ...found.map(({ id, name, address }) => ({ id, name, by: 'address' as const, from: address, certain: true })),
        ...asked.persons,
      ]),
      unknown: strangers(partners, found, organisations, { byDomain, signature, sender: mail.sender }),
    };
  }

  async directionOf(caller: Caller, mail: ReadMail): Promise<MailDirection | null> {
    return (await this.house(caller)).directionOf(mail);
  }

  private async house(caller: Caller): Promise<OwnHouse> {
    return new OwnHouse(await this.repository.ownAddresses(caller));
  }

  /** Who is named in the text, in a header without an address, or has one of the recognised as their office. */
  private async named(
    caller: Caller,
    partners: readonly MailAddress[],
    text: string,
    found: readonly AddressedPerson[],
  ): Promise<Pick<Recognised, 'organisations' | 'persons'>> {
    const names = possibleNames(text);
    const inHeader = partners.flatMap(({ name, address }) => (name && !address ? [name] : []));
    const atOtherAddresses = partners.flatMap(({ name, address }) => (name && address ? [name] : []));
    const [persons, organisations, bosses] = await Promise.all([
      this.repository.personsNamed(caller, sortNamesOf([...inHeader, ...atOtherAddresses, ...names])),
      this.repository.organisationsNamed(caller, names),
      this.repository.worksFor(
        caller,
        found.map(({ id }) => id),
      ),
    ]);
    const alone = (name: string): boolean => persons.filter((person) => person.name === name).length === 1;
    return {
      organisations: organisations.map(({ id, name }) => ({ id, name, by: 'name', from: name, certain: false })),
      persons: [
        ...persons.map(({ id, name }) => ({
          ...{ id, name, by: 'name' as const, from: name },
          certain: inHeader.includes(name) && alone(name),
        })),
        ...bosses.map(({ id, name, office }) => ({ id, name, by: 'office' as const, from: office, certain: false })),
      ],
    };
  }
}

/** Those who work with the region's records, and all who write from where they do. */
class OwnHouse {
  private readonly addresses: ReadonlySet<string>;
  private readonly domains: ReadonlySet<string>;

  constructor(addresses: readonly string[]) {
    this.addresses = new Set(addresses);
    this.domains = new Set(addresses.map(domainOf).filter(Boolean));
  }

  has(address: string | null): boolean {
    return address !== null && (this.addresses.has(address) || this.domains.has(domainOf(address)));
  }

  /** Null where it cannot be told. */
  directionOf({ sender, recipients }: ReadMail): MailDirection | null {
    if (sender?.address) return this.has(sender.address) ? 'sent' : 'received';
    return recipients.some(({ address }) => this.has(address)) ? 'received' : null;
  }
}

/** The domain of an address, where it belongs to one house. */
function domainOf(address: string): string {
  return ownDomain(mailOf(address)?.domain ?? '');
}

/** Those who have an address, in the order of the addresses, each once. */
function inOrder(addresses: readonly string[], persons: readonly AddressedPerson[]): AddressedPerson[] {
  const places = new Map(addresses.map((address, at) => [address, at]));
  const place = ({ address }: AddressedPerson): number => places.get(address) ?? addresses.length;
  const sorted = [...persons].sort((one, other) => place(one) - place(other));
  return [...new Map(sorted.toReversed().map((person) => [person.id, person])).values()].toReversed();
}

/** Organisations that have a domain for themselves. */
function oneEach(organisations: readonly AddressedOrganisation[]): Map<string, OrganisationReference> {
  const first = new Map(organisations.toReversed().map(({ domain, id, name, kind }) => [domain, { id, name, kind }]));
  const shared = organisations.filter(({ domain, id }) => first.get(domain)?.id !== id);
  for (const { domain } of shared) first.delete(domain);
  return first;
}

/** Organisations by those who write for them, by their own addresses, and by domains only they have, in the order of the addresses. */
function certainOrganisations(
  addresses: readonly string[],
  persons: readonly AddressedPerson[],
  organisations: readonly AddressedOrganisation[],
  byDomain: ReadonlyMap<string, OrganisationReference>,
): RecognisedRecord[] {
  return addresses.flatMap((address): RecognisedRecord[] => {
    const certain = (one: OrganisationReference, more: Pick<Added, 'by' | 'from'>): RecognisedRecord => ({
      ...{ id: one.id, name: one.name, certain: true },
      ...more,
    });
    const written = persons.filter((one) => one.address === address);
    const theirs = written.flatMap(({ name, organisation }) =>
      organisation ? [certain(organisation, { by: 'person', from: name })] : [],
    );
    if (theirs.length > 0) return theirs;
    const own = organisations.filter((one) => one.address === address);
    if (own.length > 0) return own.map((one) => certain(one, { by: 'address', from: address }));
    const domain = domainOf(address);
    const alone = byDomain.get(domain);
    return alone ? [certain(alone, { by: 'domain', from: domain })] : [];
  });
}

interface Hints {
  byDomain: ReadonlyMap<string, OrganisationReference>;
  signature: MailSignature | null;
  sender: MailAddress | null;
}

/** What a header does not say. */
const UNTOLD = {
  ...{ title: null, function: null, department: null, phone: null, mobile: null },
  ...{ organisationName: null, street: null, postalCode: null, municipality: null, website: null },
};

/** People whose address nobody has; mailboxes of offices and machines are no people. */
function strangers(
  partners: readonly MailAddress[],
  persons: readonly AddressedPerson[],
  organisations: readonly AddressedOrganisation[],
  { byDomain, signature, sender }: Hints,
): UnknownContact[] {
  const known = new Set([...persons.map(({ address }) => address), ...organisations.flatMap(({ address }) => address ?? [])]);
  const byAddress = new Map(partners.flatMap((one) => (one.address && !known.has(one.address) ? [[one.address, one.name]] : [])));
  return [...byAddress]
    .filter(([address]) => !mailOf(address)?.shared && !NOBODY.test(address))
    .slice(0, MOST_STRANGERS)
    .map(([address, name]) => ({
      ...UNTOLD,
      ...calledBy(name, address),
      ...(signature && sender?.address === address ? detailsOf(signature) : {}),
      address,
      organisation: byDomain.get(domainOf(address)) ?? null,
    }));
}

/** Where the header has no name, addresses often say it: "paul.steinlage@…". */
function calledBy(name: string | null, address: string): Pick<UnknownContact, 'title' | 'firstName' | 'lastName'> {
  const local = address.split('@')[0] ?? '';
  const spelt = local.split(/[._]/).filter((part) => /^\p{L}{2,}(?:-\p{L}+)*$/u.test(part));
  const told = nameOf(name ?? '') ?? nameOf(spelt.map(capital).join(' '));
  return told ?? { title: null, firstName: null, lastName: (name ?? capital(local)).slice(0, 100) };
}

function detailsOf(signature: MailSignature): Partial<UnknownContact> {
  const { organisation, fax: _fax, email: _email, ...told } = signature;
  return { ...told, organisationName: organisation };
}

function capital(word: string): string {
  return word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** What is certain stands before what is to be asked, so of two findings of one record the certain one stays. */
function eachOnce(records: readonly RecognisedRecord[]): RecognisedRecord[] {
  const sorted = [...records.filter(({ certain }) => certain), ...records.filter(({ certain }) => !certain)];
  return [...new Map(sorted.toReversed().map((record) => [record.id, record])).values()].toReversed();
}
