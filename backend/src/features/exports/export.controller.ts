import { ExportChoicesQuery, ExportInput, type DataExport, type ExportChoices } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendFile, sendPage } from '../../platform/http/index.js';
import { languageFrom } from '../../platform/i18n/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ExportService } from './export.service.js';

type AcceptLanguage = string | undefined;

@Controller('exports')
export class ExportController {
  constructor(private readonly exports: ExportService) {}

  /** Who gave away what, and for what. */
  @Get()
  @Access('exports.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'exports', query, await this.exports.page(caller, query));
  }

  /** Which columns and formats there are for records of a kind. */
  @Get('choices')
  @Access('exports.create')
  choices(
    @CurrentCaller() caller: Caller,
    @Query() { resource }: ExportChoicesQuery,
    @Headers('accept-language') acceptLanguage: AcceptLanguage,
  ): Promise<ExportChoices> {
    return this.exports.choices(caller, resource, caller.identity.language ?? languageFrom(acceptLanguage));
  }

  @Get(':id')
  @Access('exports.read')
  get(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<DataExport> {
    return this.exports.get(caller, id);
  }

  /** Answers the file: a CSV, a workbook (XLSX) or vCards. Whoever may read the records may have them. */
  @Post()
  @HttpCode(200)
  @Access('exports.create')
  async create(
    @CurrentCaller() caller: Caller,
    @Body() input: ExportInput,
    @Headers('accept-language') acceptLanguage: AcceptLanguage,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = caller.identity.language ?? languageFrom(acceptLanguage);
    sendFile(reply, await this.exports.create(caller, input, language));
  }
}
