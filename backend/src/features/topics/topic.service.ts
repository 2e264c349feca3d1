import { TOPIC_FIELDS, type AlikeTopics, type Topic, type TopicInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ArchivingService, editableFields } from '../../platform/records/index.js';
import type { TopicEntity } from './topic.entity.js';
import { TopicRepository } from './topic.repository.js';

type TopicValues = Pick<TopicEntity, 'list' | 'name'>;

/** Keeps the lists of topics of a region. */
@Injectable()
export class TopicService extends ArchivingService<TopicEntity, TopicInput, Topic, TopicValues> {
  constructor(
    database: Database,
    private readonly topics: TopicRepository,
    events: EventLog,
  ) {
    super(database, topics, events, { resource: 'topics', history: editableFields<TopicEntity>(TOPIC_FIELDS) });
  }

  /** Pairs of topics whose names are so alike that they may mean the same. */
  alike(caller: Caller): Promise<AlikeTopics[]> {
    return this.topics.alike(caller);
  }

  /**
   * Lets another topic of the list stand for this one; the records of both have it then.
   * @throws AppError `conflict` where either is merged already, they are the same or of two lists
   */
  async merge(caller: Caller, id: string, intoId: string): Promise<Topic> {
    await this.database.write(caller, async (tx) => {
      const [before, into] = await this.bothOf(tx, id, intoId);
      if (before.mergedIntoId !== null || into.mergedIntoId !== null || before.list !== into.list) throw new AppError('conflict');
      const changes = [{ field: 'mergedIntoId', before: null, after: into.name }];
      await this.change(tx, 'merged', before, { mergedIntoId: into.id, headId: into.id }, changes);
      await this.topics.lead(tx, id, into.id);
    });
    return this.get(caller, intoId);
  }

  /** Takes a merging back; separating what stands for itself changes nothing. */
  async separate(caller: Caller, id: string): Promise<Topic> {
    await this.database.write(caller, async (tx) => {
      const before = await this.existing(tx, id);
      if (before.mergedIntoId === null) return;
      await this.change(tx, 'separated', before, { mergedIntoId: null, headId: null });
      await this.topics.leadBack(tx, id);
    });
    return this.get(caller, id);
  }

  protected override accept(_tx: Tx, input: TopicInput, before: TopicEntity | null): Promise<TopicValues> {
    return Promise.resolve({ list: before?.list ?? input.list, name: input.name.trim() });
  }

  /** Locked in one order for everybody, so that two such transactions wait for each other. */
  private async bothOf(tx: Tx, id: string, intoId: string): Promise<[TopicEntity, TopicEntity]> {
    const rows = await this.topics.lockAll(tx, [id, intoId]);
    const [before, into] = [id, intoId].map((wanted) => rows.find((row) => row.id === wanted.toLowerCase()));
    if (!before) throw new AppError('not_found');
    if (!into) throw new AppError('unknown_reference');
    if (before === into) throw new AppError('conflict');
    return [before, into];
  }
}
