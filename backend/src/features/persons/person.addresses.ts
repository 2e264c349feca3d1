import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { UnreachableAddresses, type AddressKeeper } from '../messages/index.js';
import { PersonRepository } from './person.repository.js';

/** Tells in the histories of persons that their address is dead, or alive again. */
@Injectable()
export class PersonAddresses implements AddressKeeper, OnModuleInit {
  constructor(
    private readonly persons: PersonRepository,
    private readonly events: EventLog,
    private readonly addresses: UnreachableAddresses,
  ) {}

  onModuleInit(): void {
    this.addresses.register(this);
  }

  async addressesChanged(tx: Tx, addresses: readonly string[], reachable: boolean): Promise<void> {
    const kind = reachable ? 'persons.reachable' : 'persons.unreachable';
    const persons = await this.persons.withAddress(tx, addresses);
    await this.events.recordAll(
      tx,
      persons.map((id) => ({ kind, subjects: [{ type: 'persons', id }] })),
    );
  }
}
