import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Indicators among the other resources: announced to those who may read about the region. */
@Injectable()
export class IndicatorResource implements Resource, OnModuleInit {
  readonly name = 'indicators';
  readonly read = 'region.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
