import { BulkRemoval, SEAT_FIELDS, SeatBulkInput, SeatInput, type BulkAddResult } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { SeatBulkService } from './seat-bulk.service.js';
import { SeatService } from './seat.service.js';

servedWith(SeatInput, SEAT_FIELDS, ['group', 'person', 'organisation', 'sentBy']);

@Controller('seats')
export class SeatController {
  constructor(
    private readonly seats: SeatService,
    private readonly bulk: SeatBulkService,
  ) {}

  @Get()
  @Access('groups.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'seats', query, await this.seats.page(caller, query));
  }

  @Get(':id')
  @Access('groups.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.seats.get(caller, id));
  }

  @Post()
  @Access('groups.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: SeatInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.seats.create(caller, input), 201);
  }

  /** Makes them for many at once; as a preview it only says for whom. */
  @Post('bulk')
  @HttpCode(200)
  @Access('groups.write')
  addMany(@CurrentCaller() caller: Caller, @Body() input: SeatBulkInput): Promise<BulkAddResult> {
    return this.bulk.add(caller, input);
  }

  /** Takes back those that were made for many at once. */
  @Post('bulk-removal')
  @HttpCode(204)
  @Access('groups.write')
  removeMany(@CurrentCaller() caller: Caller, @Body() { ids }: BulkRemoval): Promise<void> {
    return this.bulk.remove(caller, ids);
  }

  @Put(':id')
  @Access('groups.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: SeatInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.seats.replace(caller, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @Access('groups.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.seats.remove(caller, id);
  }
}
