import type { KeptBecauseInput, NewContactInput, Person, SignedPersonInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { OrganisationService } from '../organisations/index.js';
import { PersonService } from '../persons/index.js';

/** Somebody who was made, and where they belong. */
export interface MadeContact {
  personId: string;
  organisationId: string | null;
}

/** Makes the persons a mail or a signature told of, with their organisations where those are new, too. */
@Injectable()
export class NewContactService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
  ) {}

  /** Makes the person a signature told of. */
  async create(caller: Caller, { contact, why }: SignedPersonInput): Promise<Person> {
    const [made] = await this.database.write(caller, (tx) => this.addAll(tx, [contact], why));
    if (!made) throw new Error('One contact makes one person');
    return this.persons.get(caller, made.personId);
  }

  /**
   * In the order they are given; an organisation several of them name alike is made once.
   * @throws AppError `forbidden`, `invalid_input` where nobody said why they are kept
   */
  async addAll(tx: Tx, contacts: readonly NewContactInput[], why: KeptBecauseInput | null | undefined): Promise<MadeContact[]> {
    if (contacts.length === 0) return [];
    if (!tx.caller.scopeFor('persons.write') || !tx.caller.scopeFor('organisations.write')) throw new AppError('forbidden');
    if (!why) throw new AppError('invalid_input', { fields: [{ path: 'why', code: 'required' }] });
    const houses = new Map<string, string>();
    const made: MadeContact[] = [];
    for (const contact of contacts) {
      const organisationId = contact.organisationId ?? (await this.house(tx, contact, houses));
      made.push({ personId: await this.persons.add(tx, personOf(contact, organisationId, why)), organisationId });
    }
    return made;
  }

  private async house(tx: Tx, { organisation }: NewContactInput, houses: Map<string, string>): Promise<string | null> {
    if (!organisation) return null;
    const key = organisation.name.trim().toLowerCase();
    const { municipality } = organisation;
    const address = municipality ? { addressKind: 'seat' as const } : {};
    const id = houses.get(key) ?? (await this.organisations.add(tx, { ...organisation, ...address }));
    houses.set(key, id);
    return id;
  }
}

/** What is said about somebody of an organisation belongs to what they are there; a mobile phone goes with the person. */
function personOf(
  contact: NewContactInput,
  organisationId: string | null,
  why: KeptBecauseInput,
): Parameters<PersonService['add']>[1] {
  const { title, firstName, lastName, email, phone, mobile, department } = contact;
  const person = { ...why, language: 'de' as const, title, firstName, lastName };
  if (!organisationId) return { ...person, email, phone: phone ?? mobile };
  return {
    ...person,
    phone: mobile,
    position: { organisationId, function: contact.function, department, email, phone: phone ?? null },
  };
}
