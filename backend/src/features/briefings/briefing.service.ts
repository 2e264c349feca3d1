import type { Briefing } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { OrganisationService } from '../organisations/index.js';
import { PersonService } from '../persons/index.js';
import { BriefingRepository } from './briefing.repository.js';

/** Says what to know before a talk. */
@Injectable()
export class BriefingService {
  constructor(
    private readonly briefings: BriefingRepository,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
  ) {}

  /** @throws AppError `not_found` */
  async ofOrganisation(caller: Caller, id: string): Promise<Briefing> {
    await this.organisations.get(caller, id);
    return this.briefings.of(caller, 'organisations', id);
  }

  /** @throws AppError `not_found` */
  async ofPerson(caller: Caller, id: string): Promise<Briefing> {
    await this.persons.get(caller, id);
    return this.briefings.of(caller, 'persons', id);
  }
}
