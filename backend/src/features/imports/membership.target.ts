import type { MembershipRole, PartialDate } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { MembershipService, type MembershipEntity } from '../networks/index.js';
import type { Draft } from './draft.js';
import { nameKey } from './name-keys.js';
import type { NamedOrganisation } from './named-organisation.repository.js';
import { NamedRecords } from './named-records.repository.js';
import { OrganisationNames } from './organisation-names.js';
import { PartTarget, type PartReading } from './part.target.js';
import { picked } from './record.target.js';
import type { ImportOrder } from './target.js';

type Values = Pick<MembershipEntity, 'networkId' | 'organisationId' | 'role' | 'since' | 'until' | 'joined'>;

interface Context {
  networks: ReadonlyMap<string, string>;
  organisations: ReadonlyMap<string, NamedOrganisation>;
}

const OWN = ['role', 'since', 'until', 'joined'] as const;

/** Rows that become memberships of a network; an organisation that is not there is made. */
@Injectable()
export class MembershipTarget extends PartTarget<MembershipEntity, Values, Context> {
  constructor(
    private readonly memberships: MembershipService,
    private readonly names: OrganisationNames,
    private readonly namedRecords: NamedRecords,
    private readonly clock: Clock,
  ) {
    super('memberships', memberships, namedRecords, { network: 'networkId', organisation: 'organisationId' });
  }

  protected override now(): Date {
    return this.clock.now();
  }

  protected override async contextOf(tx: Tx, { id }: ImportOrder, drafts: readonly Draft[], making: boolean): Promise<Context> {
    const namings = drafts.flatMap(({ no, values: { organisation } }) =>
      typeof organisation === 'string' ? [{ no, name: organisation }] : [],
    );
    const names = namings.map(({ name }) => name);
    return {
      networks: drafts.some(({ values }) => values.network) ? await this.namedRecords.networks(tx) : new Map(),
      organisations: making ? await this.names.make(tx, id, namings) : await this.names.resolve(tx, id, names),
    };
  }

  protected override read({ networkId: given }: ImportOrder, { values }: Draft, context: Context): PartReading<Values> {
    const { network, organisation } = values;
    const networkId = typeof network === 'string' ? context.networks.get(nameKey(network)) : given;
    const organisationId = typeof organisation === 'string' ? context.organisations.get(nameKey(organisation))?.id : undefined;
    if (!networkId) return { errors: { network: network ? 'unknown_value' : 'required' } };
    if (!organisationId) return { errors: { organisation: 'required' } };
    const said = picked(
      values,
      OWN.filter((name) => name in values),
    ) as Partial<Values>;
    const role: MembershipRole = said.role ?? 'member';
    const none: PartialDate | null = null;
    return { said, values: { networkId, organisationId, since: none, until: none, joined: null, ...said, role } };
  }

  protected override around(tx: Tx, values: readonly Values[]): Promise<MembershipEntity[]> {
    if (values.length === 0) return Promise.resolve([]);
    const idsOf = (column: 'networkId' | 'organisationId'): string[] => [...new Set(values.map((value) => value[column]))];
    return this.memberships.between(tx, idsOf('networkId'), idsOf('organisationId'));
  }

  protected override isAbout(row: Values, { networkId, organisationId }: Values): boolean {
    return row.networkId === networkId && row.organisationId === organisationId;
  }

  protected override keyOf({ networkId, organisationId, since }: Values): string {
    return [networkId, organisationId, since?.from ?? ''].join('/');
  }
}
