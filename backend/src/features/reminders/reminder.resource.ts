import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Reminders among the other resources: that one came due is announced, not whose or what. */
@Injectable()
export class ReminderResource implements Resource, OnModuleInit {
  readonly name = 'reminders';
  readonly read = 'reminders.use';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
