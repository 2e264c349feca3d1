import { TOPIC_LISTS_OF, type FieldChange, type TopicReference, type WithTopics } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { TopicUseRepository } from './topic-use.repository.js';

/** Gives records the topics of their region. */
@Injectable()
export class Topics {
  constructor(private readonly uses: TopicUseRepository) {}

  /**
   * Replaces the topics of a record; a topic that was merged stands for the one it became.
   * @returns what the history says about it: the names before and after, where something differs
   * @throws AppError `unknown_reference` where the region has no such topic, `invalid_input` where it is of a list such records have
   * none of, or archived and not chosen before
   */
  async assign(tx: Tx, { type, id }: { type: WithTopics; id: string }, topicIds: readonly string[]): Promise<FieldChange[]> {
    const before = await this.uses.of(tx, type, id);
    const after = topicIds.length === 0 ? [] : await this.choose(tx, type, topicIds, before);
    const added = missing(after, before);
    const gone = missing(before, after);
    if (gone.length > 0) await this.uses.remove(tx, type, id, gone);
    if (added.length > 0) await this.uses.add(tx, type, id, added);
    if (added.length + gone.length === 0) return [];
    return [{ field: 'topicIds', before: namesOf(before), after: namesOf(after) }];
  }

  /**
   * Gives a record some topics and takes others.
   * @returns what the history says about it, and which topics came and went
   * @throws AppError as `assign`
   */
  async alter(
    tx: Tx,
    record: { type: WithTopics; id: string },
    { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
  ): Promise<{ changes: FieldChange[]; added: string[]; gone: string[] }> {
    const before = await this.uses.of(tx, record.type, record.id);
    const kept = before.map(({ id }) => id).filter((id) => !remove.includes(id));
    const changes = await this.assign(tx, record, [...kept, ...add.filter((id) => !kept.includes(id))]);
    const after = await this.uses.of(tx, record.type, record.id);
    return { changes, added: missing(after, before), gone: missing(before, after) };
  }

  private async choose(
    tx: Tx,
    type: WithTopics,
    topicIds: readonly string[],
    before: readonly TopicReference[],
  ): Promise<TopicReference[]> {
    const chosen = await this.uses.chosen(tx, topicIds);
    if (topicIds.some((id) => !chosen.some(({ askedFor }) => askedFor === id.toLowerCase())))
      throw new AppError('unknown_reference');
    const lists: readonly string[] = TOPIC_LISTS_OF[type];
    const refused = chosen.some(({ id, list, archived }) => !lists.includes(list) || (archived && !has(before, id)));
    if (refused) throw new AppError('invalid_input', { fields: [{ path: 'topicIds', code: 'unknown_value' }] });
    return [...new Map(chosen.map((topic) => [topic.id, topic])).values()];
  }
}

function has(topics: readonly TopicReference[], id: string): boolean {
  return topics.some((topic) => topic.id === id);
}

function missing(topics: readonly TopicReference[], others: readonly TopicReference[]): string[] {
  return topics.filter(({ id }) => !has(others, id)).map(({ id }) => id);
}

function namesOf(topics: readonly TopicReference[]): string[] {
  return topics.map(({ name }) => name);
}
