import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import type { Subject } from '../../platform/events/index.js';
import { PersonContacts } from '../persons/index.js';
import type { ActionItemEntity } from './action-item.entity.js';

type Told = Pick<ActionItemEntity, 'id' | 'version' | 'ownerId' | 'meetingId' | 'groupId'>;

/** Finds out in whose histories it belongs what happens to an action item. */
@Injectable()
export class ActionItemSubjects {
  constructor(private readonly contacts: PersonContacts) {}

  /**
   * The item, its owner, where it was agreed, and the organisation of its owner.
   * @param former who had to do it before
   */
  async of(
    tx: Tx,
    { id, version, ownerId, meetingId, groupId }: Told,
    former: readonly string[] = [],
  ): Promise<[Subject, ...Subject[]]> {
    const persons = [...(ownerId ? [ownerId] : []), ...former];
    const organisation = ownerId ? (await this.contacts.of(tx, [ownerId])).get(ownerId)?.organisation : null;
    return [
      { type: 'action-items', id, version },
      ...persons.map((personId) => ({ type: 'persons', id: personId })),
      ...(meetingId ? [{ type: 'meetings', id: meetingId }] : []),
      ...(groupId ? [{ type: 'groups', id: groupId }] : []),
      ...(organisation ? [{ type: 'organisations', id: organisation.id }] : []),
    ];
  }
}
