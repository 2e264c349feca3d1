import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Positions among the other resources: a part of persons, announced to those who may read them. */
@Injectable()
export class PositionResource implements Resource, OnModuleInit {
  readonly name = 'positions';
  readonly read = 'persons.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
