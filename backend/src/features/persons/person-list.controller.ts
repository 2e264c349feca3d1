import { BulkInput, PersonValuesQuery, type BulkResult, type ValueCount } from '@knotenpunkt/shared';
import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { sendTable } from '../../platform/http/index.js';
import { languageFrom } from '../../platform/i18n/index.js';
import { parseColumns, parseListQuery } from '../../platform/listing/index.js';
import { PersonBulkService } from './person-bulk.service.js';
import { PersonExportService } from './person-export.service.js';
import { PersonService } from './person.service.js';

/** What is done with many persons at once. */
@Controller('persons')
export class PersonListController {
  constructor(
    private readonly persons: PersonService,
    private readonly bulk: PersonBulkService,
    private readonly exports: PersonExportService,
    private readonly clock: Clock,
  ) {}

  @Get('values')
  @Access('persons.read')
  values(@CurrentCaller() caller: Caller, @Query() { field, q }: PersonValuesQuery): Promise<ValueCount[]> {
    return this.persons.values(caller, field, q ?? '');
  }

  @Post('bulk')
  @HttpCode(200)
  @Access('persons.write')
  change(@CurrentCaller() caller: Caller, @Body() input: BulkInput): Promise<BulkResult> {
    return this.bulk.apply(caller, input);
  }

  @Get('export')
  @Access('persons.read')
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
