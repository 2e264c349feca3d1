import { UPDATE_ROUND_FIELDS, type UpdateRound, type UpdateRoundInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { editableFields, PartService, type RecordValues } from '../../platform/records/index.js';
import type { UpdateRoundEntity } from './update-round.entity.js';
import { UpdateRoundRepository } from './update-round.repository.js';

/** What an input sets; how far a round is follows from sending and closing it. */
type RoundValues = Omit<RecordValues<UpdateRoundEntity>, 'state' | 'sentAt' | 'closedAt'>;

/** Keeps the rounds of a region. Once one was sent only its end can be moved. */
@Injectable()
export class UpdateRoundService extends PartService<UpdateRoundEntity, UpdateRoundInput, UpdateRound, RoundValues> {
  constructor(
    database: Database,
    private readonly rounds: UpdateRoundRepository,
    events: EventLog,
  ) {
    super(database, rounds, events, {
      resource: 'update-rounds',
      history: editableFields<UpdateRoundEntity>(UPDATE_ROUND_FIELDS),
    });
  }

  /** @throws AppError `conflict` where the round was sent, `invalid_input` where the contact does not work here */
  protected override async accept(tx: Tx, input: UpdateRoundInput, before: UpdateRoundEntity | null): Promise<RoundValues> {
    if (before) requireDraft(before);
    const { name, dueOn, firstReminderDays = null, lastReminderDays = null, contactUserId, textDe, textEn } = input;
    if (!(await this.rounds.worksHere(tx, contactUserId))) {
      throw new AppError('invalid_input', { fields: [{ path: 'contactUserId', code: 'unknown_value' }] });
    }
    const texts = { textDe: textDe.trim(), textEn: textEn.trim() };
    return { name: name.trim(), dueOn, firstReminderDays, lastReminderDays, contactUserId, ...texts };
  }

  /** Only what nobody was written to about goes without trace. */
  protected override async takeAway(tx: Tx, round: UpdateRoundEntity): Promise<void> {
    requireDraft(round);
    await super.takeAway(tx, round);
  }
}

/** @throws AppError `conflict` where the round was sent already */
export function requireDraft({ state }: Pick<UpdateRoundEntity, 'state'>): void {
  if (state !== 'draft') throw new AppError('conflict');
}

/** @throws AppError `conflict` where nothing is asked yet, or no more */
export function requireOpen({ state }: Pick<UpdateRoundEntity, 'state'>): void {
  if (state !== 'open') throw new AppError('conflict');
}
