import { CUSTOM_FIELD_FIELDS, CustomFieldInput } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { CustomFieldService } from './custom-field.service.js';

servedWith(CustomFieldInput, CUSTOM_FIELD_FIELDS);

@Controller('custom-fields')
export class CustomFieldController {
  constructor(private readonly fields: CustomFieldService) {}

  @Get()
  @Access('custom-fields.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'custom-fields', query, await this.fields.page(caller, query));
  }

  @Get(':id')
  @Access('custom-fields.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.fields.get(caller, id));
  }

  @Post()
  @Access('custom-fields.manage')
  async create(@CurrentCaller() caller: Caller, @Body() input: CustomFieldInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.fields.create(caller, input), 201);
  }

  @Put(':id')
  @Access('custom-fields.manage')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: CustomFieldInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.fields.replace(caller, id, version, input));
  }

  @Delete(':id')
  @Access('custom-fields.manage')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.fields.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('custom-fields.manage')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.fields.restore(caller, id));
  }
}
