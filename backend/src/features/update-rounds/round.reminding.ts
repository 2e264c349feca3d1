import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ReminderRepository } from './reminder.repository.js';
import { RoundCalendar } from './round.calendar.js';
import { REMINDER_MAIL } from './round.mail-kinds.js';
import { RoundMailer } from './round-mailer.js';
import { UpdateRequestRepository } from './update-request.repository.js';
import type { UpdateRoundEntity } from './update-round.entity.js';
import { UpdateRoundRepository } from './update-round.repository.js';

/** Reminds those who were asked and have said nothing. */
@Injectable()
export class RoundReminding {
  constructor(
    private readonly rounds: UpdateRoundRepository,
    private readonly requests: UpdateRequestRepository,
    private readonly reminders: ReminderRepository,
    private readonly mailer: RoundMailer,
    private readonly calendar: RoundCalendar,
    private readonly events: EventLog,
  ) {}

  /** What a planned reminder does when its time has come; nothing where the round is not what it was planned for. */
  async remindPlanned(tx: Tx, roundId: string): Promise<void> {
    const round = await this.rounds.lock(tx, roundId);
    if (round?.state !== 'open' || round.dueOn < this.calendar.today()) return;
    await this.remind(tx, round);
  }

  /** At most once a day, however often it is asked for. */
  async remind(tx: Tx, { id, dueOn, version }: UpdateRoundEntity): Promise<void> {
    const silent = (await this.reminders.silent(tx, id, this.calendar.today())).filter(({ reason }) => reason === null);
    const orders = silent.map(({ recipientName: name, ...reminded }) => ({ ...reminded, name }));
    const mails = await this.mailer.order(tx, REMINDER_MAIL, { dueOn, occasion: this.calendar.today() }, orders);
    if (mails === 0) return;
    await this.requests.markReminded(
      tx,
      silent.map(({ requestId }) => requestId),
      this.calendar.now(),
    );
    await this.events.record(tx, {
      kind: 'update-rounds.reminded',
      subjects: [{ type: 'update-rounds', id, version }],
      changes: [{ field: 'mails', before: null, after: mails }],
    });
  }
}
