import { AudiencePeopleInput, type AudiencePerson } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId } from '../../platform/http/index.js';
import { AudiencePeopleService } from './audience-people.service.js';

/** Who is on the list of an audience. */
@Controller('audiences')
export class AudiencePeopleController {
  constructor(private readonly people: AudiencePeopleService) {}

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

  /** Takes somebody off, also where a view lets them through. */
  @Delete(':id/people/:personId')
  @HttpCode(204)
  @Access('audiences.write')
  exclude(@CurrentCaller() caller: Caller, @RecordId() id: string, @RecordId('personId') personId: string): Promise<void> {
    return this.people.exclude(caller, id, personId);
  }
}
