import type { Language } from '@knotenpunkt/shared';
import { PageController } from '../../platform/pages/index.js';
import { TaskReminderWishes, type TaskRemindersPage } from '../minutes/index.js';
import { taskPath } from './partner.paths.js';
import { ReminderWishesController } from './reminder-wishes.controller.js';
import type { RemindersShown } from './reminders.page.js';

/** Reminders of somebody's tasks. */
@PageController('t/:token/erinnerungen', 'the link of a task is the credential')
export class TaskRemindersController extends ReminderWishesController<TaskRemindersPage> {
  constructor(protected override readonly wishes: TaskReminderWishes) {
    super();
  }

  protected override remindersOf({ page, wanted }: TaskRemindersPage): RemindersShown & { language: Language } {
    const { letterhead, contact, owner, language } = page;
    return { of: 'tasks', wanted, letterhead, contact, name: owner.name, pathOf: taskPath, language };
  }
}
