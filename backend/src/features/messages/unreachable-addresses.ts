import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { UnreachableAddressRepository, type AddressLesson } from './unreachable-address.repository.js';

/** A feature that keeps addresses, and wants to know what became of them. */
export interface AddressKeeper {
  /**
   * Addresses, in lower case, turned out to be dead, or alive again.
   * @param tx the transaction in which that is noted
   */
  addressesChanged(tx: Tx, addresses: readonly string[], reachable: boolean): Promise<void>;
}

/** Notes which addresses the mail server refuses for good, and tells those who keep them. */
@Injectable()
export class UnreachableAddresses {
  private readonly keepers: AddressKeeper[] = [];

  constructor(private readonly addresses: UnreachableAddressRepository) {}

  register(keeper: AddressKeeper): void {
    this.keepers.push(keeper);
  }

  async learn(tx: Tx, lessons: readonly AddressLesson[]): Promise<void> {
    const refused = lessons.filter(({ reachable }) => !reachable);
    const reached = lessons.filter(({ reachable }) => reachable);
    if (refused.length > 0) await this.tell(tx, await this.addresses.add(tx, refused), false);
    if (reached.length > 0) await this.tell(tx, await this.addresses.remove(tx, reached), true);
  }

  private async tell(tx: Tx, addresses: readonly string[], reachable: boolean): Promise<void> {
    if (addresses.length === 0) return;
    for (const keeper of this.keepers) await keeper.addressesChanged(tx, addresses, reachable);
  }
}
