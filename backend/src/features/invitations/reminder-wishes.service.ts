import type { AnswerPage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { MailRefusalRepository } from '../messages/index.js';
import { Invitations, type Opened } from './answer.service.js';
import { REMINDER_MAILS } from './letter.order.js';

/** The page behind the link that ends reminders. */
export interface RemindersPage {
  page: AnswerPage;
  /** Whether the person is reminded where an answer is missing. */
  wanted: boolean;
}

/** Lets whoever has a letter, or a copy, end their own reminders, of all meetings, and have them again. */
@Injectable()
export class ReminderWishes {
  constructor(
    private readonly invitations: Invitations,
    private readonly refusals: MailRefusalRepository,
    private readonly events: EventLog,
  ) {}

  /**
   * How it stands. Looking at it changes nothing.
   * @throws AppError `token_invalid`, `link_expired`
   */
  show(token: string): Promise<RemindersPage> {
    return this.invitations.behindPage(token, async (tx, { invitee, office }, page) => {
      const refused = await this.refusals.among(tx, REMINDER_MAILS, [office ?? invitee]);
      return { page, wanted: refused.size === 0 };
    });
  }

  /** Ends reminders, or begins them again; the same wish once more changes nothing. */
  note(token: string, wanted: boolean): Promise<RemindersPage> {
    return this.invitations.behindPage(token, async (tx, opened, page) => {
      const reader = opened.office ?? opened.invitee;
      const isNew = await (wanted
        ? this.refusals.accept(tx, REMINDER_MAILS, reader)
        : this.refusals.refuse(tx, REMINDER_MAILS, reader));
      if (isNew) await this.tell(tx, opened, wanted);
      return { page, wanted };
    });
  }

  /** In the history of the person, or of whoever is their office; who is none of the region's has none. */
  private async tell(tx: Tx, { invitee, office, meeting }: Opened, wanted: boolean): Promise<void> {
    const { id } = invitee;
    const { personId } = office ?? invitee;
    if (personId === null) return;
    const subjects: [Subject, ...Subject[]] = [
      { type: 'meetings', id: meeting.id },
      { type: 'persons', id: personId },
      { type: 'invitations', id },
    ];
    await this.events.record(tx, { kind: `invitations.reminders_${wanted ? 'wanted' : 'refused'}`, subjects });
  }
}
