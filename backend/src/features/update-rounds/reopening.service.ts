import type { UpdateReview } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { AnswerRecorder, roundOf } from './answer.recorder.js';
import { FieldWriter, overwrittenBy } from './field.writer.js';
import { ProposedChangeRepository } from './proposed-change.repository.js';
import type { ProposedChangeEntity } from './proposed-change.entity.js';
import { ReviewService } from './review.service.js';
import { StaffWriter, type Undone } from './staff.writer.js';
import type { UpdateRequestEntity } from './update-request.entity.js';
import { UpdateRequestRepository } from './update-request.repository.js';

/** Takes decisions back: what they did goes, as far as nobody has changed it since; what stays is told with its reason. */
@Injectable()
export class ReopeningService {
  constructor(
    private readonly database: Database,
    private readonly requests: UpdateRequestRepository,
    private readonly changes: ProposedChangeRepository,
    private readonly reviews: ReviewService,
    private readonly fields: FieldWriter,
    private readonly staff: StaffWriter,
    private readonly recorder: AnswerRecorder,
  ) {}

  /** @throws AppError `not_found`; `conflict` where nothing was decided */
  async reopen(caller: Caller, requestId: string): Promise<UpdateReview> {
    await this.database.write(caller, async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (!request) throw new AppError('not_found');
      const decided = (await this.changes.of(tx, requestId)).filter(({ state }) => state !== 'proposed');
      if (decided.length === 0) throw new AppError('conflict');
      await this.takeBack(tx, request, decided);
    });
    return this.reviews.show(caller, requestId);
  }

  private async takeBack(tx: Tx, request: UpdateRequestEntity, decided: readonly ProposedChangeEntity[]): Promise<void> {
    const outcomes = await this.undo(tx, request, decided);
    let stood = 0;
    for (const { id } of decided) {
      const { stands = false, reasons = [] } = outcomes.get(id) ?? {};
      if (stands) await this.changes.keep(tx, id, reasons);
      else await this.changes.reopen(tx, id, reasons);
      if (reasons.length > 0) stood += 1;
    }
    const reopened = decided.filter(({ id }) => !outcomes.get(id)?.stands).length;
    await this.recorder.reopened(tx, request, { reopened, stood });
  }

  /** The other way round than it was done: those who followed hold nothing any more when they go. */
  private async undo(
    tx: Tx,
    request: UpdateRequestEntity,
    decided: readonly ProposedChangeEntity[],
  ): Promise<Map<string, Undone>> {
    const approved = decided.filter(({ state }) => state === 'approved');
    const outcomes = new Map<string, Undone>();
    const fields = approved.filter(({ kind }) => kind === 'field');
    const kept = await this.fields.takeBack(tx, fields.map(overwrittenBy), roundOf(request));
    for (const { id, recordId, field } of fields) {
      outcomes.set(id, { stands: false, reasons: kept.filter((reason) => reason.id === recordId && reason.field === field) });
    }
    for (const { id, effects } of approved) {
      if (effects?.departed) outcomes.set(id, await this.staff.takeBack(tx, request, effects.departed));
    }
    for (const [id, reasons] of await this.staff.dismiss(tx, approved)) {
      outcomes.set(id, { stands: reasons.length > 0, reasons });
    }
    return outcomes;
  }
}
