import { DecideInput, RequestContactInput, type UpdateRequest, type UpdateReview } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage, sendRecord } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { DecisionService } from './decision.service.js';
import { ReopeningService } from './reopening.service.js';
import { RequestDesk } from './request-desk.service.js';
import { ReviewService } from './review.service.js';
import { RoundMembersService } from './round-members.service.js';

/** What single organisations are asked, and what they answered. */
@Controller('update-requests')
export class UpdateRequestController {
  constructor(
    private readonly desk: RequestDesk,
    private readonly members: RoundMembersService,
    private readonly reviews: ReviewService,
    private readonly decisions: DecisionService,
    private readonly reopening: ReopeningService,
  ) {}

  @Get()
  @Access('update-rounds.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'update-requests', query, await this.desk.page(caller, query));
  }

  @Get(':id')
  @Access('update-rounds.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.desk.get(caller, id));
  }

  /** What was proposed, beside what is stored. */
  @Get(':id/review')
  @Access('update-rounds.read')
  review(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<UpdateReview> {
    return this.reviews.show(caller, id);
  }

  /** Approves and rejects proposed changes. */
  @Post(':id/decide')
  @HttpCode(200)
  @Access('update-rounds.write')
  decide(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: DecideInput): Promise<UpdateReview> {
    return this.decisions.decide(caller, id, input);
  }

  /** Takes decisions back; what was changed since stays, and each change says why. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Access('update-rounds.write')
  reopen(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<UpdateReview> {
    return this.reopening.reopen(caller, id);
  }

  /** Has the organisation asked through somebody else. */
  @Put(':id/contact')
  @Access('update-rounds.write')
  contact(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: RequestContactInput): Promise<UpdateRequest> {
    return this.desk.contact(caller, id, input);
  }

  /** Asks the organisation no more. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('update-rounds.write')
  withdraw(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<UpdateRequest> {
    return this.desk.withdraw(caller, id);
  }

  /** Takes it off the list of a round that was not sent yet. */
  @Delete(':id')
  @HttpCode(204)
  @Access('update-rounds.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.members.remove(caller, id);
  }
}
