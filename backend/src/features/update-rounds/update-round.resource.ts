import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { LISTING as REQUESTS, TABLE as REQUEST } from './update-request.repository.js';
import { LISTING as ROUNDS, TABLE as ROUND } from './update-round.repository.js';

/** Rounds and requests among the other resources: those that are under way are counted. */
@Injectable()
export class UpdateRoundResources implements OnModuleInit {
  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    const read = 'update-rounds.read';
    const rounds = { table: ROUND, current: `ur.state <> 'closed'`, listing: () => Promise.resolve(ROUNDS) };
    const requests = { table: REQUEST, current: `q.state = 'answered'`, listing: () => Promise.resolve(REQUESTS) };
    this.resources.add({ name: 'update-rounds', read, list: rounds });
    this.resources.add({ name: 'update-requests', read, list: requests });
  }
}
