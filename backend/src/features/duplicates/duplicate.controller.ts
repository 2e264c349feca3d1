import { LikelyInput, type DuplicatePair, type LikelyRecord } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { DuplicateService } from './duplicate.service.js';

@Controller('duplicates')
export class DuplicateController {
  constructor(private readonly duplicates: DuplicateService) {}

  @Get()
  @Access('duplicates.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'duplicates', query, await this.duplicates.page(caller, query));
  }

  /** Records that what is being entered may be, the likeliest first. Nothing is kept. */
  @Post('likely')
  @HttpCode(200)
  @Access('duplicates.read')
  likely(@CurrentCaller() caller: Caller, @Body() input: LikelyInput): Promise<LikelyRecord[]> {
    return this.duplicates.likely(caller, input);
  }

  /** Says that the two are not the same. */
  @Post(':id/dismiss')
  @HttpCode(200)
  @Access('duplicates.merge')
  dismiss(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<DuplicatePair> {
    return this.duplicates.dismiss(caller, id);
  }

  /** Takes that back. */
  @Post(':id/restore')
  @HttpCode(200)
  @Access('duplicates.merge')
  restore(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<DuplicatePair> {
    return this.duplicates.restore(caller, id);
  }
}
