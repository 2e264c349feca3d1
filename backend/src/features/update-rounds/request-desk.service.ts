import type { RequestContactInput, UpdateRequest } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { AccessRepository } from './access.repository.js';
import { besideOf } from './answer.recorder.js';
import { RoundAsking } from './round.asking.js';
import { RoundLinks } from './round.links.js';
import type { UpdateRequestEntity } from './update-request.entity.js';
import { UpdateRequestRepository } from './update-request.repository.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import { requireOpen } from './update-round.service.js';

/** What the coordination does with single requests. */
@Injectable()
export class RequestDesk {
  constructor(
    private readonly database: Database,
    private readonly rounds: UpdateRoundRepository,
    private readonly requests: UpdateRequestRepository,
    private readonly asking: RoundAsking,
    private readonly links: RoundLinks,
    private readonly access: AccessRepository,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.requests.page(caller, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<UpdateRequest> {
    const request = await this.requests.find(caller, id);
    if (!request) throw new AppError('not_found');
    return request;
  }

  /**
   * Has an organisation asked through somebody else. Before sending that is noted; later the former link is void, and a mail with
   * another one goes out at once.
   * @throws AppError `conflict` where there was an answer, or nobody can be asked so; `unknown_reference`
   */
  async contact(caller: Caller, id: string, { personId = null }: RequestContactInput): Promise<UpdateRequest> {
    await this.database.write(caller, async (tx) => {
      const request = await this.existing(tx, id);
      const round = await this.rounds.lock(tx, request.roundId);
      if (!round || request.answeredAt !== null) throw new AppError('conflict');
      const chosen = { personId, byHand: true, entries: null, asked: null };
      await this.requests.update(tx, id, request.version + 1, chosen);
      if (request.state === 'planned') return;
      requireOpen(round);
      if (request.sentAt !== null) await this.void(tx, request);
      await this.asking.askAgain(tx, round, id);
    });
    return this.get(caller, id);
  }

  /** Asks an organisation no more: its link opens nothing any longer. Withdrawing twice is withdrawing once. */
  async withdraw(caller: Caller, id: string): Promise<UpdateRequest> {
    await this.database.write(caller, async (tx) => {
      const request = await this.existing(tx, id);
      if (request.state === 'withdrawn') return;
      if (request.state !== 'open') throw new AppError('conflict');
      await this.access.end(tx, id);
      await this.requests.update(tx, id, request.version + 1, { state: 'withdrawn', entries: null, asked: null });
      await this.events.record(tx, {
        kind: 'update-requests.withdrawn',
        subjects: [{ type: 'organisations', id: request.organisationId }, ...besideOf(request)],
      });
    });
    return this.get(caller, id);
  }

  private async void(tx: Tx, { id }: UpdateRequestEntity): Promise<void> {
    await this.links.revoke(tx, id);
    await this.access.end(tx, id);
  }

  private async existing(tx: Tx, id: string): Promise<UpdateRequestEntity> {
    const request = await this.requests.lock(tx, id);
    if (!request) throw new AppError('not_found');
    return request;
  }
}
