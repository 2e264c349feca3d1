import type { Colleague } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { ColleagueRepository } from './colleague.repository.js';

/** Tells everybody in a region who else may enter it, by name and nothing more. */
@Injectable()
export class ColleagueService {
  constructor(private readonly colleagues: ColleagueRepository) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.colleagues.page(caller.identity.regionId, query);
  }

  /** @throws AppError `not_found` */
  async get(caller: Caller, id: string): Promise<Colleague> {
    const colleague = await this.colleagues.find(caller.identity.regionId, id);
    if (!colleague) throw new AppError('not_found');
    return colleague;
  }
}
