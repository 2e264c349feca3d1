import type { Language } from '@knotenpunkt/shared';
import { PageController } from '../../platform/pages/index.js';
import { UpdateReminderWishes, type UpdateReminders } from '../update-rounds/index.js';
import { updatePath } from './partner.paths.js';
import { ReminderWishesController } from './reminder-wishes.controller.js';
import type { RemindersShown } from './reminders.page.js';

/** Reminders to say whether data still holds. */
@PageController('u/:token/erinnerungen', 'the link of a request is the credential')
export class UpdateRemindersController extends ReminderWishesController<UpdateReminders> {
  constructor(protected override readonly wishes: UpdateReminderWishes) {
    super();
  }

  protected override remindersOf({ page, letterhead, wanted }: UpdateReminders): RemindersShown & { language: Language } {
    const name = page.recipient.name ?? page.organisation;
    return { of: 'updates', wanted, letterhead, contact: page.contact, name, pathOf: updatePath, language: page.language };
  }
}
