import type { AudiencePeopleInput, AudiencePerson } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type NewEvent } from '../../platform/events/index.js';
import { textOrNull } from '../../platform/records/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { AudiencePeopleRepository } from './audience-people.repository.js';
import { AudienceRepository } from './audience.repository.js';
import { AudienceService } from './audience.service.js';

/** Knows who is on the list of an audience, and puts people on and takes them off by hand. */
@Injectable()
export class AudiencePeopleService {
  constructor(
    private readonly database: Database,
    private readonly service: AudienceService,
    private readonly audiences: AudienceRepository,
    private readonly people: AudiencePeopleRepository,
    private readonly resources: ResourceRegistry,
    private readonly events: EventLog,
  ) {}

  /** Everybody on the list at this moment, and those taken off by hand. */
  async of(caller: Caller, audienceId: string): Promise<AudiencePerson[]> {
    await this.service.get(caller, audienceId);
    const view = await this.audiences.view(caller, audienceId);
    const listing = view && (await this.resources.listed(view.resource).listing(caller));
    return this.people.of(caller, audienceId, view, listing);
  }

  /** @throws AppError `unknown_reference` where the region has no such person */
  async add(caller: Caller, audienceId: string, { personIds, reason }: AudiencePeopleInput): Promise<void> {
    await this.database.write(caller, async (tx) => {
      await this.requireExisting(tx, audienceId);
      await this.people.add(tx, audienceId, personIds, textOrNull(reason));
      await this.record(tx, 'people_added', audienceId, [{ field: 'people', before: null, after: personIds.length }]);
    });
  }

  async exclude(caller: Caller, audienceId: string, personId: string): Promise<void> {
    await this.database.write(caller, async (tx) => {
      await this.requireExisting(tx, audienceId);
      await this.people.exclude(tx, audienceId, personId);
      await this.record(tx, 'person_excluded', audienceId, [], personId);
    });
  }

  private async requireExisting(tx: Tx, id: string): Promise<void> {
    if (!(await this.audiences.lock(tx, id))) throw new AppError('not_found');
  }

  private async record(
    tx: Tx,
    verb: string,
    id: string,
    changes: NonNullable<NewEvent['changes']>,
    personId?: string,
  ): Promise<void> {
    const person = personId ? [{ type: 'persons', id: personId }] : [];
    await this.events.record(tx, { kind: `audiences.${verb}`, subjects: [{ type: 'audiences', id }, ...person], changes });
  }
}
