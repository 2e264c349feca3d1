import type { ActionItemPage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { MailRefusalRepository, type RefusingRecipient } from '../messages/index.js';
import { ActionItemLinks } from './action-item.links.js';
import { ACTION_DUE } from './owner.ties.js';
import { TaskSheets } from './task-sheet.repository.js';

/** The page behind the link that ends reminders of tasks. */
export interface TaskRemindersPage {
  page: ActionItemPage;
  /** Whether the owner is reminded on the day a task is due. */
  wanted: boolean;
}

/** Lets whoever has taken on a task end reminders, of all their tasks, and have them again. */
@Injectable()
export class TaskReminderWishes {
  constructor(
    private readonly database: Database,
    private readonly links: ActionItemLinks,
    private readonly sheets: TaskSheets,
    private readonly refusals: MailRefusalRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * How it stands. Looking at it changes nothing.
   * @throws AppError `token_invalid`, `link_expired`
   */
  show(token: string): Promise<TaskRemindersPage> {
    return this.behind(token, async (tx, owner) => (await this.refusals.among(tx, ACTION_DUE, [owner])).size === 0);
  }

  /** Ends reminders, or begins them again; the same wish once more changes nothing. */
  note(token: string, wanted: boolean): Promise<TaskRemindersPage> {
    return this.behind(token, async (tx, owner, id) => {
      const isNew = await this.refusals[wanted ? 'accept' : 'refuse'](tx, ACTION_DUE, owner);
      if (isNew) await this.tell(tx, owner.personId, id, wanted);
      return wanted;
    });
  }

  private async behind(
    token: string,
    work: (tx: Tx, owner: RefusingRecipient & { personId: string }, id: string) => Promise<boolean>,
  ): Promise<TaskRemindersPage> {
    const { regionId, subjectId: id } = await this.links.resolve(token);
    return this.database.write(Caller.system(regionId), async (tx) => {
      const [page, sheet] = [await this.sheets.page(tx, id), await this.sheets.of(tx, id)];
      if (!page || !sheet?.ownerId) throw new AppError('token_invalid');
      return { page, wanted: await work(tx, { personId: sheet.ownerId, address: null }, id) };
    });
  }

  private async tell(tx: Tx, ownerId: string, id: string, wanted: boolean): Promise<void> {
    const kind = `action-items.reminders_${wanted ? 'wanted' : 'refused'}`;
    await this.events.record(tx, {
      kind,
      subjects: [
        { type: 'action-items', id },
        { type: 'persons', id: ownerId },
      ],
    });
  }
}
