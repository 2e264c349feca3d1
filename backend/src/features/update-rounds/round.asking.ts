import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { RoundRecipients, type Addressed } from './preflight.repository.js';
import { RoundCalendar } from './round.calendar.js';
import { REQUEST_MAIL } from './round.mail-kinds.js';
import { RoundMailer } from './round-mailer.js';
import { UpdateRequestRepository, type SentTo } from './update-request.repository.js';
import type { UpdateRoundEntity } from './update-round.entity.js';

type Asking = Pick<UpdateRoundEntity, 'id' | 'dueOn'>;

/** Asks organisations: writes down who is asked and who is not, and orders the mails. */
@Injectable()
export class RoundAsking {
  constructor(
    private readonly requests: UpdateRequestRepository,
    private readonly recipients: RoundRecipients,
    private readonly mailer: RoundMailer,
    private readonly calendar: RoundCalendar,
    private readonly events: EventLog,
  ) {}

  async ask(tx: Tx, { id, dueOn }: Asking, addressed: readonly Addressed[]): Promise<void> {
    const sent = addressed.filter(({ recipient }) => recipient.reason === null);
    await this.requests.markSent(tx, sent.map(sentTo), this.calendar.now());
    await this.requests.markSkipped(
      tx,
      addressed.flatMap(({ candidate, recipient }) =>
        recipient.reason === null ? [] : [{ id: candidate.requestId, reason: recipient.reason }],
      ),
    );
    await this.mailer.order(tx, REQUEST_MAIL, { dueOn, occasion: 'asked' }, sent.map(orderOf));
    await this.events.recordAll(
      tx,
      sent.map((each) => askedEvent(id, each)),
    );
  }

  /**
   * Asks one organisation anew.
   * @throws AppError `conflict` where nobody can be asked
   */
  async askAgain(tx: Tx, round: Asking, requestId: string): Promise<void> {
    const addressed = await this.recipients.of(tx, round.id, [requestId]);
    if (addressed.some(({ recipient }) => recipient.reason !== null)) throw new AppError('conflict');
    await this.ask(tx, round, addressed);
  }

  /** Lets the links of those who are asked work for longer. */
  async prolong(tx: Tx, { id, dueOn }: Asking): Promise<void> {
    const open = await this.requests.lockOf(tx, id, 'open');
    await this.mailer.prolong(
      tx,
      open.map((request) => request.id),
      dueOn,
    );
  }
}

function sentTo({ candidate, recipient }: Addressed): SentTo {
  const { person, address, language } = recipient;
  return {
    id: candidate.requestId,
    personId: person?.id ?? null,
    recipientName: person?.name ?? null,
    address: address ?? '',
    language,
  };
}

function orderOf({ candidate, recipient }: Addressed) {
  const { person, address, language, office } = recipient;
  return { requestId: candidate.requestId, name: person?.name ?? null, address: address ?? '', language, office };
}

function askedEvent(roundId: string, { candidate, recipient }: Addressed): NewEvent {
  return {
    kind: 'update-requests.asked',
    subjects: [
      { type: 'organisations', id: candidate.organisation.id },
      { type: 'update-rounds', id: roundId },
      ...(recipient.person ? [{ type: 'persons', id: recipient.person.id }] : []),
      { type: 'update-requests', id: candidate.requestId },
    ],
  };
}
