import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Municipalities among the other resources: announced to those who may read about the region. */
@Injectable()
export class MunicipalityResource implements Resource, OnModuleInit {
  readonly name = 'municipalities';
  readonly read = 'region.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
