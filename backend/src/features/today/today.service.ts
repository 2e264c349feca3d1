import { COUNTED_TO, type HistoryEvent, type Notice, type Today } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { Timeline } from '../../platform/events/index.js';
import { MailHealth } from '../../platform/mail/index.js';
import { QueueHealth } from '../../platform/outbox/index.js';
import { NeedSources, ResourceRegistry } from '../../platform/resources/index.js';

/** Events shown on the start page. */
const RECENT = 12;

/** Gathers what the start page shows, as far as the caller may see it. */
@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourceRegistry,
    private readonly needs: NeedSources,
    private readonly timeline: Timeline,
    private readonly mail: MailHealth,
    private readonly queues: QueueHealth,
  ) {}

  async show(caller: Caller): Promise<Today> {
    const [counts, needs, recent, notices] = await Promise.all([
      this.counts(caller),
      this.needs.of(caller),
      this.recent(caller),
      this.notices(),
    ]);
    return { counts, notices, needs, recent };
  }

  /** How many current records there are of each resource, in one statement that stops counting where nobody reads the number. */
  private async counts(caller: Caller): Promise<Record<string, number>> {
    const lists = this.resources.readableBy(caller).flatMap(({ name, list }) => (list ? [{ name, list }] : []));
    if (lists.length === 0) return {};
    const counts = lists.map(
      ({ list }) =>
        `(SELECT count(*)::int FROM (SELECT FROM ${list.table} WHERE ${list.current} LIMIT ${COUNTED_TO + 1}) AS counted)`,
    );
    const [row] = await this.database.read<{ counts: number[] }>(caller, `SELECT ARRAY[${counts.join(', ')}] AS counts`);
    return Object.fromEntries(lists.map(({ name }, index) => [name, row?.counts[index] ?? 0]));
  }

  private async recent(caller: Caller): Promise<HistoryEvent[]> {
    if (!caller.scopeFor('events.read')) return [];
    return this.timeline.all(caller, RECENT);
  }

  private async notices(): Promise<Notice[]> {
    const { reachable } = await this.queues.check();
    return [
      ...(this.mail.route === 'none' ? [{ code: 'mail_waiting', values: {} }] : []),
      ...(reachable ? [] : [{ code: 'queue_unreachable', values: {} }]),
    ];
  }
}
