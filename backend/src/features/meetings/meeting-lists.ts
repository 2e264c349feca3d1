import type { FieldChange, MeetingInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { Topics } from '../topics/index.js';
import { MeetingPartyRepository } from './meeting-party.repository.js';

/** What is told of a meeting beside its columns: the organisations that have a part in it, and its topics. */
@Injectable()
export class MeetingLists {
  constructor(
    private readonly parties: MeetingPartyRepository,
    private readonly topics: Topics,
  ) {}

  /** @returns what the history says about it */
  async replace(tx: Tx, id: string, { parties = [], topicIds = [] }: MeetingInput): Promise<FieldChange[]> {
    const changed = await this.parties.replace(tx, id, parties);
    return [...changed, ...(await this.topics.assign(tx, { type: 'meetings', id }, topicIds))];
  }
}
