import type { Language, OrganisationReference } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { ORGANISATION_ID, UNREACHABLE_SINCE, WRITES_TO } from './person.sql.js';

/** Where and whether a person is written to. */
export interface Contact {
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
  /** The one they stand for. */
  organisation: OrganisationReference | null;
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

const CONTACTS = `
  SELECT p.id AS "personId", p.name, p.address_line AS "addressLine", p.language, ${WRITES_TO} AS address,
    p.do_not_write AS "doNotWrite", ${UNREACHABLE_SINCE} IS NOT NULL AS unreachable, p.archived_at IS NOT NULL AS archived,
    (SELECT json_build_object('id', id, 'name', name, 'kind', kind) FROM organisation WHERE id = ${ORGANISATION_ID}) AS organisation
  FROM person p WHERE p.id = ANY($1::uuid[])`;
