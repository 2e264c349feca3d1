import type { MailAddress, OrganisationReference } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';

/** A person who has an address, with the organisation they have it for. */
export interface AddressedPerson {
  id: string;
  name: string;
  address: string;
  organisation: OrganisationReference | null;
}

/** An organisation that has an address, or mails under a domain. */
export interface AddressedOrganisation extends OrganisationReference {
  /** One of those that were asked for. */
  address: string | null;
  domain: string;
}

export interface NamedPerson {
  id: string;
  name: string;
}

/** A mail that was filed, as far as it is compared with another one. */
export interface FiledLike extends Record<string, unknown> {
  /** Of the note. */
  id: string;
  sentAt: Date;
  sender: MailAddress;
}

/** Somebody in whose records a signature is looked up. */
export interface SignerRow {
  id: string;
  name: string;
  version: number;
  title: string | null;
  firstName: string | null;
  lastName: string;
  email: string | null;
  phone: string | null;
  positions: SignerPosition[];
}

export interface SignerPosition {
  id: string;
  version: number;
  organisation: OrganisationReference & { otherNames: string[] };
  function: string | null;
  department: string | null;
  email: string | null;
  phone: string | null;
}

const REFERENCE = `json_build_object('id', o.id, 'name', o.name, 'kind', o.kind)`;

/** Finds the records of a region that mails and signatures are about. */
@Injectable()
export class RecognitionRepository {
  constructor(private readonly database: Database) {}

  /** Addresses of those who work with the region's records. */
  async ownAddresses(caller: Caller): Promise<string[]> {
    const rows = await this.database.open<{ email: string }>(
      'SELECT u.email FROM user_account u JOIN user_region r ON r.user_id = u.id WHERE r.region_id = $1',
      [caller.regionId],
    );
    return rows.map(({ email }) => email);
  }

  personsAt(caller: Caller, addresses: readonly string[]): Promise<AddressedPerson[]> {
    return this.database.read(caller, PERSONS_AT, [addresses]);
  }

  organisationsAt(caller: Caller, addresses: readonly string[], domains: readonly string[]): Promise<AddressedOrganisation[]> {
    return this.database.read(caller, ORGANISATIONS_AT, [addresses, domains]);
  }

  /** Those whose office one of some persons is. */
  worksFor(caller: Caller, assistantIds: readonly string[]): Promise<(NamedPerson & { office: string })[]> {
    return this.database.read(caller, WORKS_FOR, [assistantIds]);
  }

  /** @param sortNames "Nachname, Vorname" */
  personsNamed(caller: Caller, sortNames: readonly string[]): Promise<NamedPerson[]> {
    return this.database.read(caller, PERSONS_NAMED, [sortNames]);
  }

  organisationsNamed(caller: Caller, names: readonly string[]): Promise<OrganisationReference[]> {
    return this.database.read(caller, ORGANISATIONS_NAMED, [names]);
  }

  signers(caller: Caller, ids: readonly string[]): Promise<SignerRow[]> {
    return this.database.read(caller, SIGNERS, [ids]);
  }

  /** The note a mail lies with already. */
  async filedWith(caller: Caller, messageKey: string): Promise<string | undefined> {
    const [row] = await this.database.read<{ id: string }>(
      caller,
      'SELECT contact_note_id AS id FROM contact_mail WHERE message_key = $1',
      [messageKey],
    );
    return row?.id;
  }

  /** Mails that say the same on the same day. */
  filedLike(caller: Caller, contentKey: string): Promise<FiledLike[]> {
    return this.database.read(
      caller,
      `SELECT contact_note_id AS id, sent_at AS "sentAt", sender FROM contact_mail WHERE content_key = $1 ORDER BY sent_at LIMIT 50`,
      [contentKey],
    );
  }
}

/**
 * Somebody's own address says nothing about where they work: that the position does which stands for them. It is looked up before the
 * organisation: a query within the condition would keep row-level security from the index.
 */
const PERSONS_AT = `
  SELECT p.id, p.name, found.address, (SELECT ${REFERENCE} FROM organisation o WHERE o.id = works.at) AS organisation
  FROM filing_persons($1::text[]) AS found JOIN person p ON p.id = found.person_id
  CROSS JOIN LATERAL (SELECT coalesce(found.organisation_id, (
    SELECT pp.organisation_id FROM person_position pp WHERE pp.person_id = p.id AND pp.until IS NULL
    ORDER BY pp.main DESC, pp.created_at, pp.id LIMIT 1)) AS at OFFSET 0) AS works
  ORDER BY p.sort_name, p.id, found.organisation_id NULLS LAST`;

const ORGANISATIONS_AT = `
  SELECT o.id, o.name, o.kind, found.address, found.domain
  FROM filing_organisations($1::text[], $2::text[]) AS found JOIN organisation o ON o.id = found.organisation_id
  ORDER BY found.address IS NULL, o.name, o.id`;

const WORKS_FOR = `
  SELECT p.id, p.name, office.name AS office FROM person p JOIN person office ON office.id = p.assistant_id
  WHERE p.assistant_id = ANY ($1::uuid[]) AND p.archived_at IS NULL ORDER BY p.sort_name, p.id LIMIT 20`;

const PERSONS_NAMED = `
  SELECT p.id, p.name FROM person p WHERE p.sort_name = ANY ($1::text[]) AND p.archived_at IS NULL
  ORDER BY p.sort_name, p.id LIMIT 50`;

/** One index each. */
const called = (column: string): string =>
  `SELECT id FROM organisation WHERE ${column} = ANY ($1::text[]) AND archived_at IS NULL`;

const ORGANISATIONS_NAMED = `
  SELECT o.id, o.name, o.kind FROM organisation o WHERE o.id IN (${['name', 'short_name', 'legal_name'].map(called).join(' UNION ')})
  ORDER BY o.name, o.id LIMIT 50`;

const SIGNERS = `
  SELECT p.id, p.name, p.version, p.title, p.first_name AS "firstName", p.last_name AS "lastName", p.email, p.phone, coalesce((
      SELECT json_agg(json_build_object('id', pp.id, 'version', pp.version, 'function', pp.function, 'department', pp.department,
        'email', pp.email, 'phone', pp.phone, 'organisation', json_build_object('id', o.id, 'name', o.name, 'kind', o.kind,
          'otherNames', array_remove(ARRAY[o.legal_name, o.short_name] || o.abbreviations || o.other_names, NULL)))
        ORDER BY pp.main DESC, pp.created_at, pp.id)
      FROM person_position pp JOIN organisation o ON o.id = pp.organisation_id WHERE pp.person_id = p.id AND pp.until IS NULL
    ), '[]') AS positions
  FROM person p WHERE p.id = ANY ($1::uuid[]) AND p.archived_at IS NULL`;
