import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { LISTING as ACTION_ITEMS, OPEN, TABLE as ACTION_ITEM } from './action-item.repository.js';
import { LISTING as DECISIONS, TABLE as DECISION } from './decision.repository.js';

/** Agendas, decisions and action items among the other resources; of the latter those count that are open. */
@Injectable()
export class MinutesResources implements OnModuleInit {
  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    const read = 'minutes.read';
    const decisions = { table: DECISION, current: 'true', listing: () => Promise.resolve(DECISIONS) };
    const actionItems = { table: ACTION_ITEM, current: OPEN, listing: () => Promise.resolve(ACTION_ITEMS) };
    this.resources.add({ name: 'agenda-items', read });
    this.resources.add({ name: 'decisions', read, list: decisions });
    this.resources.add({ name: 'action-items', read, list: actionItems });
  }
}
