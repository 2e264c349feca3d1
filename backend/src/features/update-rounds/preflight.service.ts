import { createHash } from 'node:crypto';
import type { RoundPreflight, RoundPreflightEntry } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { reachedOffice } from '../invitations/index.js';
import { RoundRecipients, type Addressed } from './preflight.repository.js';
import { ReminderRepository } from './reminder.repository.js';
import { RoundCalendar } from './round.calendar.js';
import { UpdateRequestRepository } from './update-request.repository.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import type { UpdateRoundEntity } from './update-round.entity.js';

/** Says before anything is sent to whom it goes, and who is skipped and why. */
@Injectable()
export class RoundPreflightService {
  constructor(
    private readonly database: Database,
    private readonly rounds: UpdateRoundRepository,
    private readonly requests: UpdateRequestRepository,
    private readonly recipients: RoundRecipients,
    private readonly reminders: ReminderRepository,
    private readonly calendar: RoundCalendar,
  ) {}

  /** @throws AppError `not_found` */
  show(caller: Caller, roundId: string): Promise<RoundPreflight> {
    return this.database.write(caller, async (tx) => {
      const round = await this.existing(tx, roundId);
      return preflightOf(round, (await this.recipients.of(tx, roundId)).map(entryOf));
    });
  }

  /** The same of a reminder to those who have not answered. */
  showReminder(caller: Caller, roundId: string): Promise<RoundPreflight> {
    return this.database.write(caller, async (tx) => this.ofReminder(tx, await this.existing(tx, roundId)));
  }

  /** The preview for those who are about to send, with the list locked. */
  async lock(tx: Tx, round: UpdateRoundEntity): Promise<{ preflight: RoundPreflight; addressed: Addressed[] }> {
    await this.requests.lockOf(tx, round.id, 'planned');
    const addressed = await this.recipients.of(tx, round.id);
    return { addressed, preflight: preflightOf(round, addressed.map(entryOf)) };
  }

  async ofReminder(tx: Tx, round: UpdateRoundEntity): Promise<RoundPreflight> {
    const silent = await this.reminders.silent(tx, round.id, this.calendar.today());
    return preflightOf(
      round,
      silent.map(({ requestId, organisation, person, address, office, reason }) => ({
        ...{ requestId, organisation, person, address, reason },
        chosen: false,
        office: reachedOffice(office)?.name ?? null,
      })),
    );
  }

  /** @throws AppError `not_found` */
  async existing(tx: Tx, roundId: string): Promise<UpdateRoundEntity> {
    const round = await this.rounds.lock(tx, roundId);
    if (!round) throw new AppError('not_found');
    return round;
  }
}

/** Letters, and copies for offices. */
function preflightOf(round: UpdateRoundEntity, entries: RoundPreflightEntry[]): RoundPreflight {
  const sending = entries.filter(({ reason }) => reason === null);
  const mails = sending.length + sending.filter(({ office }) => office !== null).length;
  const told = [round.id, round.version, round.state, entries];
  return { entries, mails, version: createHash('sha256').update(JSON.stringify(told)).digest('base64url') };
}

function entryOf({ candidate, recipient }: Addressed): RoundPreflightEntry {
  const { requestId, organisation, byHand } = candidate;
  const { person, address, office, reason } = recipient;
  return { requestId, organisation, person, address, chosen: byHand, office: reachedOffice(office)?.name ?? null, reason };
}
