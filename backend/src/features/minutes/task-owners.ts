import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { silenceOf } from '../invitations/index.js';
import { MailRefusalRepository } from '../messages/index.js';
import { PersonContacts, type Contact } from '../persons/index.js';
import { ACTION_DUE } from './owner.ties.js';

/** Whom reminders of tasks go to. */
@Injectable()
export class TaskOwners {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly refusals: MailRefusalRepository,
  ) {}

  /** The owner of a task; undefined where there is none, or one who is not to be reminded. */
  async reminded(tx: Tx, ownerId: string | null): Promise<Contact | undefined> {
    const owner = ownerId === null ? undefined : (await this.contacts.of(tx, [ownerId])).get(ownerId);
    if (!owner || silenceOf(owner) !== null) return undefined;
    const refused = await this.refusals.among(tx, ACTION_DUE, [owner]);
    return refused.size === 0 ? owner : undefined;
  }
}
