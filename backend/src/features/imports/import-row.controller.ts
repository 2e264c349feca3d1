import { ImportChoicesInput, ImportRowInput, type Import, type ImportRow } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type PipeTransform } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ImportRowService } from './import-row.service.js';

/** Rows are numbered as in their file, blank ones too: no file has so many that nine digits were not enough. */
class RowNumber implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('not_found');
    return Number(text);
  }
}

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
    @Param('no', RowNumber) no: number,
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
