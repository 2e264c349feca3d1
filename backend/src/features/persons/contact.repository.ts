import type { Language, OrganisationReference } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { recordOf, type Tx } from '../../platform/database/index.js';
import { addressee, ORGANISATION_ID } from './person.sql.js';

/** Where and whether somebody is written to. */
export interface Addressee {
  personId: string;
  /** First and last name. */
  name: string;
  /** How a letter begins where "Guten Tag" and the name do not fit. */
  addressLine: string | null;
  language: Language;
  /** Null where none is known. */
  address: string | null;
  /** They asked not to be written to. */
  doNotWrite: boolean;
  /** The mail server refuses the address for good. */
  unreachable: boolean;
  archived: boolean;
}

/** Where and whether a person is written to. */
export interface Contact extends Addressee {
  /** The one they stand for. */
  organisation: OrganisationReference | null;
  /** Who gets copies and answers on their behalf. */
  office: Addressee | null;
}

/** The one way to learn where and whether persons are written to. */
@Injectable()
export class PersonContacts {
  /** By the id of the person; whom the region does not have is missing. */
  async of(tx: Tx, ids: readonly string[]): Promise<Map<string, Contact>> {
    const rows = await tx.query<Contact & Record<string, unknown>>(CONTACTS, [ids]);
    return new Map(rows.map((contact) => [contact.personId, contact]));
  }
}

const columns = Object.entries(addressee('p')).map(([name, expression]) => `${expression} AS "${name}"`);

const CONTACTS = `
  SELECT ${columns.join(', ')},
    (SELECT json_build_object('id', id, 'name', name, 'kind', kind) FROM organisation WHERE id = ${ORGANISATION_ID}) AS organisation,
    CASE WHEN p.assistant_id IS NOT NULL THEN (SELECT ${recordOf(addressee('office'))} FROM person office WHERE office.id = p.assistant_id) END AS office
  FROM person p WHERE p.id = ANY($1::uuid[])`;
