import { BulkRemoval, MEMBERSHIP_FIELDS, MembershipBulkInput, MembershipInput, type BulkAddResult } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseAsOf, parseListQuery } from '../../platform/listing/index.js';
import { MembershipBulkService } from './membership-bulk.service.js';
import { MembershipService } from './membership.service.js';

servedWith(MembershipInput, MEMBERSHIP_FIELDS, ['network', 'organisation']);

@Controller('memberships')
export class MembershipController {
  constructor(
    private readonly memberships: MembershipService,
    private readonly bulk: MembershipBulkService,
  ) {}

  /** With `asOf=YYYY-MM-DD` those that lasted on that day, as far as is known; without it all there ever were. */
  @Get()
  @Access('networks.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'memberships', query, await this.memberships.pageAsOf(caller, query, parseAsOf(raw)));
  }

  @Get(':id')
  @Access('networks.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.memberships.get(caller, id));
  }

  @Post()
  @Access('networks.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: MembershipInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.memberships.create(caller, input), 201);
  }

  /** Makes them for many at once; as a preview it only says for whom. */
  @Post('bulk')
  @HttpCode(200)
  @Access('networks.write')
  addMany(@CurrentCaller() caller: Caller, @Body() input: MembershipBulkInput): Promise<BulkAddResult> {
    return this.bulk.add(caller, input);
  }

  /** Takes back those that were made for many at once. */
  @Post('bulk-removal')
  @HttpCode(204)
  @Access('networks.write')
  removeMany(@CurrentCaller() caller: Caller, @Body() { ids }: BulkRemoval): Promise<void> {
    return this.bulk.remove(caller, ids);
  }

  @Put(':id')
  @Access('networks.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: MembershipInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.memberships.replace(caller, id, version, input));
  }

  /** Takes back a mistaken membership; one that is over gets an end instead. */
  @Delete(':id')
  @HttpCode(204)
  @Access('networks.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.memberships.remove(caller, id);
  }
}
