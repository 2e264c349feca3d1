import type { Colleague } from '@knotenpunkt/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ColleagueService } from './colleague.service.js';

/** The names of those who work in the region. */
@Controller('colleagues')
export class ColleagueController {
  constructor(private readonly colleagues: ColleagueService) {}

  @Get()
  @Access('colleagues.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'colleagues', query, await this.colleagues.page(caller, query));
  }

  @Get(':id')
  @Access('colleagues.read')
  get(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Colleague> {
    return this.colleagues.get(caller, id);
  }
}
