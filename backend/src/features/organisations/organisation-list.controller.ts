import { BulkInput, OrganisationValuesQuery, type BulkResult, type ValueCount } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { sendTable } from '../../platform/http/index.js';
import { languageFrom } from '../../platform/i18n/index.js';
import { parseColumns, parseListQuery } from '../../platform/listing/index.js';
import { OrganisationBulkService } from './organisation-bulk.service.js';
import { OrganisationExportService } from './organisation-export.service.js';
import { OrganisationService } from './organisation.service.js';

/** What is done with many organisations at once. */
@Controller('organisations')
export class OrganisationListController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly bulk: OrganisationBulkService,
    private readonly exports: OrganisationExportService,
    private readonly clock: Clock,
  ) {}

  @Get('values')
  @Access('organisations.read')
  values(@CurrentCaller() caller: Caller, @Query() { field, q }: OrganisationValuesQuery): Promise<ValueCount[]> {
    return this.organisations.values(caller, field, q ?? '');
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('organisations.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Get('export')
  @Access('organisations.read')
  async export(
    @CurrentCaller() caller: Caller,
    @Query() raw: Record<string, string>,
    @Headers('accept-language') acceptLanguage: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = caller.identity.language ?? languageFrom(acceptLanguage);
    const table = await this.exports.table(caller, parseListQuery(raw), parseColumns(raw), language);
    sendTable(reply, table, this.clock.now());
  }
}
