import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CURRENT, LISTING, TABLE } from './duplicate.repository.js';

/** Pairs to be looked at, counted in the navigation. */
@Injectable()
export class DuplicateResource implements Resource, OnModuleInit {
  readonly name = 'duplicates';
  readonly read = 'duplicates.read';
  readonly list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(LISTING) };

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
