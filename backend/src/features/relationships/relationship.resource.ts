import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Relationships among the other resources: announced to those who may read organisations. */
@Injectable()
export class RelationshipResource implements Resource, OnModuleInit {
  readonly name = 'relationships';
  readonly read = 'organisations.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
