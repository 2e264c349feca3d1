import { ImportChoicesInput, ImportRowInput, type Import, type ImportRow } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ImportRowService } from './import-row.service.js';

@Controller('imports')
export class ImportRowController {
  constructor(private readonly rows: ImportRowService) {}

  @Get(':id/rows')
  @Access('imports.use')
  async list(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Query() raw: Record<string, string>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'rows', query, await this.rows.page(caller, id, query));
  }

  @Patch(':id/rows/:no')
  @Access('imports.use')
  change(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Param('no', ParseIntPipe) no: number,
    @Body() input: ImportRowInput,
  ): Promise<ImportRow> {
    return this.rows.change(caller, id, no, input);
  }

  @Post(':id/choices')
  @HttpCode(200)
  @Access('imports.use')
  chooseAll(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: ImportChoicesInput): Promise<Import> {
    return this.rows.chooseAll(caller, id, input);
  }
}
