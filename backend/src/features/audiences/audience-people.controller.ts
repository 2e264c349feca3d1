import {
  AudienceBulkInput,
  AudiencePeopleInput,
  BulkRemoval,
  type AudiencePerson,
  type BulkAddResult,
} from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId } from '../../platform/http/index.js';
import { AudienceBulkService } from './audience-bulk.service.js';
import { AudiencePeopleService } from './audience-people.service.js';

/** Who is on the list of an audience. */
@Controller('audiences')
export class AudiencePeopleController {
  constructor(
    private readonly people: AudiencePeopleService,
    private readonly bulk: AudienceBulkService,
  ) {}

  @Get(':id/people')
  @Access('audiences.read')
  list(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<AudiencePerson[]> {
    return this.people.of(caller, id);
  }

  /** Puts persons on by hand. */
  @Post(':id/people')
  @HttpCode(200)
  @Access('audiences.write')
  async add(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: AudiencePeopleInput,
  ): Promise<AudiencePerson[]> {
    await this.people.add(caller, id, input);
    return this.people.of(caller, id);
  }

  /** Puts many on by hand; as a preview it only says whom. */
  @Post(':id/people/bulk')
  @HttpCode(200)
  @Access('audiences.write')
  addMany(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: AudienceBulkInput): Promise<BulkAddResult> {
    return this.bulk.add(caller, id, input);
  }

  /** Takes back that many were put on. */
  @Post(':id/people/bulk-removal')
  @HttpCode(204)
  @Access('audiences.write')
  removeMany(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() { ids }: BulkRemoval): Promise<void> {
    return this.bulk.remove(caller, id, ids);
  }

  /** Takes somebody off, also where a view lets them through. */
  @Delete(':id/people/:personId')
  @HttpCode(204)
  @Access('audiences.write')
  exclude(@CurrentCaller() caller: Caller, @RecordId() id: string, @RecordId('personId') personId: string): Promise<void> {
    return this.people.exclude(caller, id, personId);
  }
}
