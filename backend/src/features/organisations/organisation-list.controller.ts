import { BulkInput, OrganisationValuesQuery, type BulkResult, type ValueCount } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { OrganisationBulkService } from './organisation-bulk.service.js';
import { OrganisationService } from './organisation.service.js';

/** What is done with many organisations at once. */
@Controller('organisations')
export class OrganisationListController {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly bulk: OrganisationBulkService,
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
}
