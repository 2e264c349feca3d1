import type { ActionItemPage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { calendarDayOf } from '../../platform/calendar/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { textOrNull } from '../../platform/records/index.js';
import type { ActionItemEntity } from './action-item.entity.js';
import { ActionItemLinks } from './action-item.links.js';
import { ActionItemRepository } from './action-item.repository.js';
import { ActionItemService } from './action-item.service.js';
import { TaskSheets } from './task-sheet.repository.js';

/** What owners see of their action item and report on it, by the link in a mail. The same report twice is one. */
@Injectable()
export class ActionItems {
  constructor(
    private readonly database: Database,
    private readonly service: ActionItemService,
    private readonly items: ActionItemRepository,
    private readonly sheets: TaskSheets,
    private readonly links: ActionItemLinks,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `token_invalid`, `link_expired` */
  show(token: string): Promise<ActionItemPage> {
    return this.with(token, (tx, id) => this.page(tx, id));
  }

  /** @throws AppError `token_invalid`, `link_expired`; `conflict` where nobody waits for it any more */
  done(token: string, remark: string | null): Promise<ActionItemPage> {
    return this.with(token, async (tx, id) => {
      const item = await this.locked(tx, id);
      if (item.state === 'dropped') throw new AppError('conflict');
      const report = { state: 'done' as const, doneAt: this.clock.now(), remark: textOrNull(remark) };
      if (item.state === 'open') await this.service.report(tx, 'done_by_owner', item, report);
      return this.page(tx, id);
    });
  }

  /**
   * @param given.until the day by which it is to be done now
   * @throws AppError `token_invalid`, `link_expired`; `invalid_input` where that day is not to come; `conflict` where it is not open
   */
  later(token: string, given: { until: string; remark: string }): Promise<ActionItemPage> {
    return this.with(token, async (tx, id) => {
      const item = await this.locked(tx, id);
      if (item.state !== 'open') throw new AppError('conflict');
      if (given.until <= calendarDayOf(this.clock.now())) {
        throw new AppError('invalid_input', { fields: [{ path: 'until', code: 'not_in_future' }] });
      }
      await this.service.report(tx, 'postponed_by_owner', item, { dueOn: given.until, remark: textOrNull(given.remark) });
      return this.page(tx, id);
    });
  }

  private async with<T>(token: string, work: (tx: Tx, id: string) => Promise<T>): Promise<T> {
    const { regionId, subjectId } = await this.links.resolve(token);
    return this.database.write(Caller.system(regionId), (tx) => work(tx, subjectId));
  }

  private async locked(tx: Tx, id: string): Promise<ActionItemEntity> {
    const item = await this.items.lock(tx, id);
    if (!item) throw new AppError('token_invalid');
    return item;
  }

  private async page(tx: Tx, id: string): Promise<ActionItemPage> {
    const page = await this.sheets.page(tx, id);
    if (!page) throw new AppError('token_invalid');
    return page;
  }
}
