import type { Briefing } from '@knotenpunkt/shared';
import { Controller, Get } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId } from '../../platform/http/index.js';
import { BriefingService } from './briefing.service.js';

/** What to know before a talk. Own open items are those of the caller. */
@Controller()
export class BriefingController {
  constructor(private readonly briefings: BriefingService) {}

  @Get('organisations/:id/briefing')
  @Access('organisations.read')
  ofOrganisation(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Briefing> {
    return this.briefings.ofOrganisation(caller, id);
  }

  @Get('persons/:id/briefing')
  @Access('persons.read')
  ofPerson(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Briefing> {
    return this.briefings.ofPerson(caller, id);
  }
}
