import { AUDIENCE_FIELDS, AUDIENCE_VIEWS, type Audience, type AudienceInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ArchivingService, editableFields, textOrNull, type RecordValues } from '../../platform/records/index.js';
import type { AudienceEntity } from './audience.entity.js';
import { AudienceRepository } from './audience.repository.js';

/** Keeps the audiences of a region. */
@Injectable()
export class AudienceService extends ArchivingService<AudienceEntity, AudienceInput, Audience> {
  constructor(
    database: Database,
    private readonly audiences: AudienceRepository,
    events: EventLog,
  ) {
    super(database, audiences, events, { resource: 'audiences', history: editableFields<AudienceEntity>(AUDIENCE_FIELDS) });
  }

  protected override async accept(tx: Tx, input: AudienceInput): Promise<RecordValues<AudienceEntity>> {
    const viewId = input.viewId ?? null;
    if (viewId) await this.requireUsable(tx, viewId);
    return { name: input.name.trim(), purpose: textOrNull(input.purpose), viewId };
  }

  /** @throws AppError `unknown_reference` for a private view, or one of other things than people and their organisations */
  private async requireUsable(tx: Tx, viewId: string): Promise<void> {
    const view = await this.audiences.sharedView(tx, viewId);
    if (!view || !AUDIENCE_VIEWS.some((resource) => resource === view.resource)) {
      throw new AppError('unknown_reference', { fields: [{ path: 'viewId', code: 'unknown_value' }] });
    }
  }
}
