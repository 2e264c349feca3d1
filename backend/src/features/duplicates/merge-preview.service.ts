import type { MatchedResource, MergePreview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { OrganisationService } from '../organisations/index.js';
import { PersonService } from '../persons/index.js';
import { differences } from './merge.fields.js';
import { MergeRepository } from './merge.repository.js';

/** Says what would become of two records that are made one. */
@Injectable()
export class MergePreviewService {
  constructor(
    private readonly merges: MergeRepository,
    private readonly organisations: OrganisationService,
    private readonly persons: PersonService,
  ) {}

  /** @throws AppError `not_found` */
  async of(caller: Caller, resource: MatchedResource, keptId: string, absorbedId: string): Promise<MergePreview> {
    const [kept, absorbed] = await Promise.all([this.shown(caller, resource, keptId), this.shown(caller, resource, absorbedId)]);
    const moves = await this.merges.count(caller, resource, absorbedId, keptId);
    return { kept, absorbed, fields: differences(resource, kept, absorbed), moves };
  }

  private async shown(caller: Caller, resource: MatchedResource, id: string): Promise<MergePreview['kept']> {
    if (resource === 'organisations') {
      const organisation = await this.organisations.get(caller, id);
      return { ...organisation, detail: organisation.municipality };
    }
    const person = await this.persons.get(caller, id);
    return { ...person, detail: person.positions[0]?.organisation.name ?? null };
  }
}
