import type { Language } from '@knotenpunkt/shared';
import { PageController } from '../../platform/pages/index.js';
import { ReminderWishes, type RemindersPage } from '../invitations/index.js';
import { answerPath } from './partner.paths.js';
import { ReminderWishesController } from './reminder-wishes.controller.js';
import type { RemindersShown } from './reminders.page.js';

/** Reminders to answer an invitation. */
@PageController('a/:token/erinnerungen', 'the link of an invitation is the credential')
export class RemindersController extends ReminderWishesController<RemindersPage> {
  constructor(protected override readonly wishes: ReminderWishes) {
    super();
  }

  protected override remindersOf({ page, wanted }: RemindersPage): RemindersShown & { language: Language } {
    const { letterhead, contact, office, invitation, language } = page;
    const { name } = office ?? invitation;
    return { of: 'answers', wanted, letterhead, contact, name, pathOf: answerPath, language };
  }
}
