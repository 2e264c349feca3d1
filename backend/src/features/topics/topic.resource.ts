import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Topics among the other resources: announced to those who may read them. */
@Injectable()
export class TopicResource implements Resource, OnModuleInit {
  readonly name = 'topics';
  readonly read = 'topics.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
