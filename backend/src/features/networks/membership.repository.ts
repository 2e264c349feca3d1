import { MEMBERSHIP_FIELDS, MEMBERSHIP_ROLES, type Membership } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Caller } from '../../platform/access/index.js';
import { columnsOf, Database, recordOf, referenceTo, type Tx } from '../../platform/database/index.js';
import { readPage, SqlValues, type Listing, type ListQuery, type Page } from '../../platform/listing/index.js';
import { lastedOn, RecordRepository, type Period } from '../../platform/records/index.js';
import { MembershipEntity } from './membership.entity.js';

const COLUMNS = columnsOf(MembershipEntity, 'm', MEMBERSHIP_FIELDS);

const LISTING: Listing = {
  fields: MEMBERSHIP_FIELDS,
  columns: COLUMNS,
  order: {
    networkId: '(SELECT n.name FROM network n WHERE n.id = m.network_id)',
    organisationId: '(SELECT o.name FROM organisation o WHERE o.id = m.organisation_id)',
    role: `array_position(ARRAY[${MEMBERSHIP_ROLES.map((role) => `'${role}'`).join(', ')}], m.role)`,
  },
  defaultSort: { field: 'organisationId', descending: false },
};

const RECORD = recordOf({
  ...COLUMNS,
  network: referenceTo('network', 'm.network_id'),
  organisation: referenceTo('organisation', 'm.organisation_id', 'kind'),
});

type Belonging = Pick<MembershipEntity, 'networkId' | 'organisationId'>;

@Injectable()
export class MembershipRepository extends RecordRepository<MembershipEntity, Membership> {
  constructor(database: Database) {
    super(database, MembershipEntity, { table: 'membership m', alias: 'm', record: RECORD, listing: LISTING });
  }

  /** The memberships of a list that lasted on a day, as far as is known. */
  pageAsOf(caller: Caller, query: ListQuery, day: string): Promise<Page> {
    const values = new SqlValues();
    const visible = lastedOn('m', values.add(day));
    return readPage(this.database, caller, { ...this.source, visible }, query, values);
  }

  /** Ids of the memberships of a list that lasted on a day, as far as is known. */
  idsAsOf(caller: Caller, query: Pick<ListQuery, 'filter' | 'sort'>, day: string, most: number): Promise<string[]> {
    return this.ids(caller, this.source.listing, query, { most, visible: (values) => lastedOn('m', values.add(day)) });
  }

  /** When else an organisation belonged to a network. Others that change this wait until the transaction ends. */
  async otherPeriods(tx: Tx, { networkId, organisationId }: Belonging, except: string | null): Promise<Period[]> {
    await tx.query('SELECT FROM network WHERE id = $1 FOR NO KEY UPDATE', [networkId]);
    return tx.query<Period & Record<string, unknown>>(
      'SELECT since, until FROM membership WHERE network_id = $1 AND organisation_id = $2 AND id IS DISTINCT FROM $3',
      [networkId, organisationId, except],
    );
  }

  /** Reads and locks all memberships of some organisations in some networks. */
  between(tx: Tx, networkIds: readonly string[], organisationIds: readonly string[]): Promise<MembershipEntity[]> {
    return tx.manager.find(MembershipEntity, {
      where: { networkId: In(networkIds), organisationId: In(organisationIds) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
