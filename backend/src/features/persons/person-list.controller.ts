import { BulkInput, PersonValuesQuery, type BulkResult, type ValueCount } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { PersonBulkService } from './person-bulk.service.js';
import { PersonService } from './person.service.js';

/** What is done with many persons at once. */
@Controller('persons')
export class PersonListController {
  constructor(
    private readonly persons: PersonService,
    private readonly bulk: PersonBulkService,
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
}
