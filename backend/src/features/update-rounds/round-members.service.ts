import { MOST_REQUESTS, type RoundMembersInput, type RoundMembersResult } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { AudiencePeopleService } from '../audiences/index.js';
import { OrganisationRepository, OrganisationService } from '../organisations/index.js';
import { UpdateRequestRepository, type Member } from './update-request.repository.js';
import type { UpdateRoundEntity } from './update-round.entity.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import { requireDraft } from './update-round.service.js';

/** Keeps the list of the organisations a round asks, until it is sent. */
@Injectable()
export class RoundMembersService {
  constructor(
    private readonly database: Database,
    private readonly rounds: UpdateRoundRepository,
    private readonly requests: UpdateRequestRepository,
    private readonly organisations: OrganisationRepository,
    private readonly listing: OrganisationService,
    private readonly audiences: AudiencePeopleService,
    private readonly events: EventLog,
  ) {}

  /**
   * Puts organisations on the list; those of an audience are asked through its people.
   * @throws AppError `not_found`, `conflict` where the round was sent, `too_many_rows` where it would become too long,
   * `unknown_reference` where the region has no such organisation
   */
  async add(caller: Caller, roundId: string, input: RoundMembersInput): Promise<RoundMembersResult> {
    const members = await this.membersOf(caller, input);
    if (members.length === 0) return { added: 0, known: 0 };
    return this.database.write(caller, async (tx) => {
      requireDraft(await this.existing(tx, roundId));
      const added = await this.requests.add(tx, roundId, members);
      if ((await this.requests.count(tx, roundId)) > MOST_REQUESTS) throw new AppError('too_many_rows');
      if (added > 0) await this.tell(tx, 'members_added', roundId, { before: null, after: added });
      return { added, known: members.length - added };
    });
  }

  /** Takes one off the list; taking off twice is taking off once. */
  async remove(caller: Caller, requestId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (!request) return;
      requireDraft(await this.existing(tx, request.roundId));
      await this.requests.remove(tx, requestId);
      await this.tell(tx, 'member_removed', request.roundId, null, request.organisationId);
    });
  }

  private async membersOf(caller: Caller, input: RoundMembersInput): Promise<Member[]> {
    const { organisationIds = [], viewId, networkId, audienceId } = input;
    const listed = [
      ...organisationIds,
      ...(viewId ? await this.ofView(caller, viewId) : []),
      ...(networkId ? await this.ofNetwork(caller, networkId) : []),
    ];
    const people = audienceId ? await this.audiences.of(caller, audienceId) : [];
    const asked = people.flatMap(({ personId, organisation, excluded }): Member[] =>
      organisation && !excluded ? [{ organisationId: organisation.id, personId }] : [],
    );
    const members = [...listed.map((organisationId) => ({ organisationId, personId: null })), ...asked];
    return [...new Map(members.reverse().map((member) => [member.organisationId, member])).values()];
  }

  private async ofView(caller: Caller, viewId: string): Promise<string[]> {
    const view = await this.database.write(caller, (tx) => this.requests.sharedView(tx, viewId));
    if (view?.resource !== 'organisations') throw new AppError('unknown_reference');
    const listing = await this.listing.listing(caller);
    return this.organisations.ids(caller, listing, { filter: view.filter, sort: null }, { most: MOST_REQUESTS + 1 });
  }

  private ofNetwork(caller: Caller, networkId: string): Promise<string[]> {
    return this.database.write(caller, (tx) => this.requests.organisationsOf(tx, networkId));
  }

  private async existing(tx: Tx, roundId: string): Promise<UpdateRoundEntity> {
    const round = await this.rounds.lock(tx, roundId);
    if (!round) throw new AppError('not_found');
    return round;
  }

  private async tell(
    tx: Tx,
    verb: string,
    id: string,
    count: { before: number | null; after: number | null } | null,
    organisationId?: string,
  ): Promise<void> {
    await this.events.record(tx, {
      kind: `update-rounds.${verb}`,
      subjects: [{ type: 'update-rounds', id }, ...(organisationId ? [{ type: 'organisations', id: organisationId }] : [])],
      changes: count ? [{ field: 'members', ...count }] : [],
    });
  }
}
