import type { RegisterEntry } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { RegisterRepository } from './register.repository.js';

/** Answers what the register of the installation says; it is the same for every region. */
@Injectable()
export class RegisterService {
  constructor(private readonly register: RegisterRepository) {}

  page(query: ListQuery): Promise<Page> {
    return this.register.page(query);
  }

  /** @throws AppError `not_found` */
  async get(id: string): Promise<RegisterEntry> {
    const entry = await this.register.find(id);
    if (!entry) throw new AppError('not_found');
    return entry;
  }
}
