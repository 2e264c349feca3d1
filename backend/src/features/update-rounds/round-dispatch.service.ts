import type { UpdateRound } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { RoundPreflightService } from './preflight.service.js';
import { RoundAsking } from './round.asking.js';
import { RoundCalendar } from './round.calendar.js';
import { RoundReminding } from './round.reminding.js';
import type { UpdateRoundEntity } from './update-round.entity.js';
import { UpdateRoundRepository } from './update-round.repository.js';
import { requireDraft, requireOpen } from './update-round.service.js';

type Changes = { field: string; before: string | null; after: string | number }[];

/** Sends what the preview says, reminds, moves the end and closes. */
@Injectable()
export class RoundDispatchService {
  constructor(
    private readonly database: Database,
    private readonly rounds: UpdateRoundRepository,
    private readonly preflights: RoundPreflightService,
    private readonly asking: RoundAsking,
    private readonly reminding: RoundReminding,
    private readonly calendar: RoundCalendar,
    private readonly events: EventLog,
  ) {}

  /**
   * Asks everybody the preview names. All in one transaction, so that a crash leaves nothing half done.
   * @throws AppError `stale_version` with the preview as it stands, where it is another than the one agreed to; `conflict` where the
   * round was sent before, or asks nobody
   */
  send(caller: Caller, roundId: string, agreed: string): Promise<UpdateRound> {
    return this.work(caller, roundId, async (tx, round) => {
      requireDraft(round);
      const { preflight, addressed } = await this.preflights.lock(tx, round);
      if (preflight.version !== agreed) throw new AppError('stale_version', { current: preflight });
      if (preflight.mails === 0 || round.dueOn < this.calendar.today()) throw new AppError('conflict', { current: preflight });
      await this.asking.ask(tx, round, addressed);
      await this.calendar.plan(tx, null, round);
      const values = { state: 'open', sentAt: this.calendar.now() } as const;
      await this.change(tx, round, 'sent', values, [{ field: 'mails', before: null, after: preflight.mails }]);
    });
  }

  /**
   * Reminds now those the preview names.
   * @throws AppError `stale_version`, `conflict` where the round is not open
   */
  remind(caller: Caller, roundId: string, agreed: string): Promise<UpdateRound> {
    return this.work(caller, roundId, async (tx, round) => {
      requireOpen(round);
      const preflight = await this.preflights.ofReminder(tx, round);
      if (preflight.version !== agreed) throw new AppError('stale_version', { current: preflight });
      await this.reminding.remind(tx, round);
    });
  }

  /** @throws AppError `conflict` where the round is not open, `invalid_input` where the day is past */
  extend(caller: Caller, roundId: string, dueOn: string): Promise<UpdateRound> {
    return this.work(caller, roundId, async (tx, round) => {
      requireOpen(round);
      if (dueOn < this.calendar.today())
        throw new AppError('invalid_input', { fields: [{ path: 'dueOn', code: 'not_in_future' }] });
      if (dueOn === round.dueOn) return;
      const moved = { ...round, dueOn };
      await this.asking.prolong(tx, moved);
      await this.calendar.plan(tx, round, moved);
      await this.change(tx, round, 'extended', { dueOn }, [{ field: 'dueOn', before: round.dueOn, after: dueOn }]);
    });
  }

  /** Takes no answers any more; those that came in are still decided on. Closing twice is closing once. */
  close(caller: Caller, roundId: string): Promise<UpdateRound> {
    return this.work(caller, roundId, async (tx, round) => {
      if (round.state === 'closed') return;
      requireOpen(round);
      await this.calendar.plan(tx, round, null);
      await this.change(tx, round, 'closed', { state: 'closed', closedAt: this.calendar.now() }, []);
    });
  }

  private async work(
    caller: Caller,
    roundId: string,
    doing: (tx: Tx, round: UpdateRoundEntity) => Promise<void>,
  ): Promise<UpdateRound> {
    await this.database.write(caller, async (tx) => doing(tx, await this.preflights.existing(tx, roundId)));
    const round = await this.rounds.find(caller, roundId);
    if (!round) throw new AppError('not_found');
    return round;
  }

  private async change(
    tx: Tx,
    { id, version }: UpdateRoundEntity,
    verb: string,
    values: Partial<UpdateRoundEntity>,
    changes: Changes,
  ): Promise<void> {
    await this.rounds.update(tx, id, version + 1, values);
    const subject = { type: 'update-rounds', id, version: version + 1 };
    await this.events.record(tx, { kind: `update-rounds.${verb}`, subjects: [subject], changes });
  }
}
