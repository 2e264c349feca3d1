import { Injectable } from '@nestjs/common';
import { MailRefusalRepository } from '../messages/index.js';
import { RequestDoors, type UpdateDoor } from './request.doors.js';
import { REMINDER_MAIL } from './round.mail-kinds.js';

/** The page behind the link that ends reminders. */
export interface UpdateReminders extends UpdateDoor {
  /** Whether whoever is asked is reminded where an answer is missing. */
  wanted: boolean;
}

/** Lets whoever is asked end reminders, of all rounds, and have them again. */
@Injectable()
export class UpdateReminderWishes {
  constructor(
    private readonly doors: RequestDoors,
    private readonly refusals: MailRefusalRepository,
  ) {}

  /** How it stands. Looking at it changes nothing. */
  show(token: string): Promise<UpdateReminders> {
    return this.doors.behind(token, async (tx, { sheet, page, letterhead }) => {
      const refused = await this.refusals.among(tx, REMINDER_MAIL, [sheet]);
      return { page, letterhead, wanted: refused.size === 0 };
    });
  }

  note(token: string, wanted: boolean): Promise<UpdateReminders> {
    return this.doors.behind(token, async (tx, { sheet, page, letterhead }) => {
      await this.refusals[wanted ? 'accept' : 'refuse'](tx, REMINDER_MAIL, sheet);
      return { page, letterhead, wanted };
    });
  }
}
