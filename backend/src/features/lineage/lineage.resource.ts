import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Links among the other resources: announced to those who may read them. */
@Injectable()
export class LineageResource implements Resource, OnModuleInit {
  readonly name = 'lineage-links';
  readonly read = 'lineage.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
