import type { NewHeir, Organisation, PartialDate, ResolutionInput, Ties } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { dateOrNull } from '../../platform/records/index.js';
import { SeatService } from '../groups/index.js';
import { InitiativeService } from '../initiatives/index.js';
import { MembershipService } from '../networks/index.js';
import { OrganisationService } from '../organisations/index.js';
import { RelationshipService } from '../relationships/index.js';
import { CollectiveRepository, type OpenTie } from './collective.repository.js';

/** When something is over, but nobody knows since when. */
const SOME_DAY: PartialDate = { precision: 'unknown', from: null, until: null, wording: null };

/** Who takes over from whom, and when. */
interface Succession {
  collectiveId: string;
  heirs: readonly string[];
  on: PartialDate;
}

/**
 * Makes the organisations of a collective that stood for them. Its history stays: what it belonged to until then ends on that day, and
 * what the organisations take over begins on it.
 */
@Injectable()
export class CollectiveService {
  constructor(
    private readonly database: Database,
    private readonly collectives: CollectiveRepository,
    private readonly organisations: OrganisationService,
    private readonly relationships: RelationshipService,
    private readonly memberships: MembershipService,
    private readonly seats: SeatService,
    private readonly initiatives: InitiativeService,
  ) {}

  /** What would have to be passed on. */
  async ties(caller: Caller, id: string): Promise<Ties> {
    await this.organisations.get(caller, id);
    return this.collectives.ties(caller, id);
  }

  /**
   * @throws AppError `conflict` for what is no collective or resolved already; `invalid_input` without heirs, or before something it
   * belongs to began
   */
  async resolve(caller: Caller, collectiveId: string, version: number, input: ResolutionInput): Promise<Organisation> {
    const { organisationIds = [], newOrganisations = [] } = input;
    if (organisationIds.includes(collectiveId)) throw refusal('organisationIds', 'invalid');
    if (organisationIds.length + newOrganisations.length === 0) throw refusal('organisationIds', 'required');
    await this.database.write(caller, async (tx) => {
      const on = dateOrNull(input.on) ?? SOME_DAY;
      await this.organisations.resolve(tx, collectiveId, version, on);
      const heirs = [...organisationIds, ...(await this.makeHeirs(tx, newOrganisations))];
      const succession = { collectiveId, heirs, on };
      await this.tell(tx, succession);
      await this.handOnMemberships(tx, succession, input.memberships === 'pass_on');
      await this.handOnSeats(tx, succession, input.seats === 'pass_on');
      if (input.parties === 'pass_on') await this.handOnParts(tx, succession);
    });
    return this.organisations.get(caller, collectiveId);
  }

  private async makeHeirs(tx: Tx, given: readonly NewHeir[]): Promise<string[]> {
    const ids: string[] = [];
    for (const { name, kind } of given) ids.push(await this.organisations.add(tx, { name, kind }));
    return ids;
  }

  private async tell(tx: Tx, { collectiveId, heirs, on }: Succession): Promise<void> {
    const from = { kind: 'resolved_into', fromType: 'organisations', fromId: collectiveId } as const;
    for (const toId of heirs) await this.relationships.add(tx, { ...from, toType: 'organisations', toId, since: on });
  }

  private async handOnMemberships(tx: Tx, succession: Succession, passedOn: boolean): Promise<void> {
    const { collectiveId, heirs, on } = succession;
    for (const tie of await this.collectives.memberships(tx, collectiveId, heirs)) {
      checkDay(tie, on);
      await this.memberships.amend(tx, tie.id, { until: on });
      for (const organisationId of passedOn ? newcomers(tie, heirs) : []) {
        await this.memberships.add(tx, { networkId: tie.wholeId, organisationId, role: tie.role, since: on });
      }
    }
  }

  /** Which person sits for an heir is decided later: its seat waits for one. */
  private async handOnSeats(tx: Tx, succession: Succession, passedOn: boolean): Promise<void> {
    const { collectiveId, heirs, on } = succession;
    for (const tie of await this.collectives.seats(tx, collectiveId, heirs)) {
      checkDay(tie, on);
      await this.seats.amend(tx, tie.id, { until: on });
      for (const organisationId of passedOn ? newcomers(tie, heirs) : []) {
        await this.seats.add(tx, { groupId: tie.wholeId, organisationId, role: tie.role, since: on });
      }
    }
  }

  private async handOnParts(tx: Tx, { collectiveId, heirs }: Succession): Promise<void> {
    for (const id of await this.collectives.initiatives(tx, collectiveId)) {
      await this.initiatives.exchangeParty(tx, id, collectiveId, heirs);
    }
  }
}

function newcomers({ present }: OpenTie<string>, heirs: readonly string[]): string[] {
  return heirs.filter((heir) => !present.includes(heir));
}

/** Nothing is passed on before it began. */
function checkDay({ since }: OpenTie<string>, on: PartialDate): void {
  if (since?.from && on.until && on.until < since.from) throw refusal('on', 'too_small');
}

function refusal(path: string, code: string): AppError {
  return new AppError('invalid_input', { fields: [{ path, code }] });
}
