import { ResolutionInput, type Ties } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendRecord } from '../../platform/http/index.js';
import { CollectiveService } from './collective.service.js';

@Controller('organisations')
export class CollectiveController {
  constructor(private readonly collectives: CollectiveService) {}

  /** How many networks, groups and initiatives an organisation belongs to now. */
  @Get(':id/ties')
  @Access('organisations.read')
  ties(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Ties> {
    return this.collectives.ties(caller, id);
  }

  /** Makes the organisations a collective stood for; it stays, closed, with its history. */
  @Post(':id/resolve')
  @HttpCode(200)
  @Access('organisations.write')
  async resolve(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ResolutionInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.collectives.resolve(caller, id, version, input));
  }
}
