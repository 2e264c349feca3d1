import type { View, Viewable, ViewCounts, ViewInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { changesBetween, EventLog, type NewEvent } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import type { ViewEntity } from './view.entity.js';
import { HISTORY_FIELDS, valuesFrom } from './view.mapper.js';
import { ViewRepository } from './view.repository.js';
import { checkView, countEach, stillApplies } from './view.statements.js';

/**
 * Keeps saved lists. What others see of it (a shared view) takes the right to share and stands in the region's
 * history; private views leave no trace there.
 */
@Injectable()
export class ViewService {
  constructor(
    private readonly database: Database,
    private readonly views: ViewRepository,
    private readonly resources: ResourceRegistry,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.views.page(caller, query);
  }

  /** @throws AppError `not_found`, also for a private view of somebody else */
  async get(caller: Caller, id: string): Promise<View> {
    const view = await this.views.find(caller, id);
    if (!view) throw new AppError('not_found');
    return view;
  }

  /** How many records each view of a resource shows. */
  async counts(caller: Caller, name: Viewable): Promise<ViewCounts> {
    if (!this.resources.mayRead(caller, name)) throw new AppError('forbidden');
    const resource = this.resources.listed(name);
    const [views, listing] = await Promise.all([this.views.filters(caller, name), resource.listing(caller)]);
    const countable = views.filter(({ filter }) => stillApplies(listing, filter));
    const { sql, values } = countEach(
      resource,
      listing,
      countable.map(({ filter }) => filter),
    );
    const [row] = await this.database.read<{ counts: number[] }>(caller, sql, values);
    const counted = countable.map(({ id }, index) => [id, row?.counts[index] ?? null] as const);
    return { ...Object.fromEntries(views.map(({ id }) => [id, null])), ...Object.fromEntries(counted) };
  }

  async create(caller: Caller, input: ViewInput): Promise<View> {
    if (caller.userId === null) throw new AppError('forbidden');
    const ownerId = caller.userId;
    const id = uuidv7();
    await this.check(caller, input);
    if (input.shared) mustShare(caller);
    await this.database.write(caller, async (tx) => {
      const position = input.position ?? (await this.views.nextPosition(tx, input.resource));
      await this.views.insert(tx, { id, ownerId, resource: input.resource, position, ...valuesFrom(input) });
      if (input.shared) await this.record(tx, 'created', { id, version: 1 });
    });
    return this.get(caller, id);
  }

  /** @throws AppError `stale_version` with the view as it stands now */
  async replace(caller: Caller, id: string, version: number, input: ViewInput): Promise<View> {
    await this.check(caller, input);
    await this.database.write(caller, async (tx) => {
      const before = await this.writable(tx, id);
      if (before.version !== version) throw new AppError('stale_version', { current: await this.get(caller, id) });
      if (input.shared) mustShare(caller);
      const after = { position: input.position ?? before.position, ...valuesFrom(input) };
      if (input.resource !== before.resource) {
        throw new AppError('invalid_input', { fields: [{ path: 'resource', code: 'unchangeable' }] });
      }
      const changes = changesBetween(before, { ...before, ...after }, HISTORY_FIELDS);
      if (changes.length === 0) return;
      await this.views.update(tx, id, version + 1, after);
      if (before.shared || after.shared) await this.record(tx, 'updated', { id, version: version + 1 }, changes);
    });
    return this.get(caller, id);
  }

  /** Deletes the view and answers it as it was. */
  async delete(caller: Caller, id: string): Promise<View> {
    const view = await this.get(caller, id);
    await this.database.write(caller, async (tx) => {
      const before = await this.writable(tx, id);
      await this.views.delete(tx, id);
      if (before.shared) await this.record(tx, 'deleted', before);
    });
    return view;
  }

  private async check(caller: Caller, input: ViewInput): Promise<void> {
    checkView(await this.resources.listed(input.resource).listing(caller), input);
  }

  /** The view, locked, where the caller may change it. */
  private async writable(tx: Tx, id: string): Promise<ViewEntity> {
    const view = await this.views.lock(tx, id);
    if (!view || (!view.shared && view.ownerId !== tx.caller.userId)) throw new AppError('not_found');
    if (view.shared) mustShare(tx.caller);
    return view;
  }

  private async record(
    tx: Tx,
    verb: string,
    { id, version }: { id: string; version: number },
    changes?: NewEvent['changes'],
  ): Promise<void> {
    await this.events.record(tx, { kind: `views.${verb}`, subjects: [{ type: 'views', id, version }], changes });
  }
}

/** @throws AppError `forbidden` where the caller must not change what others see */
function mustShare(caller: Caller): void {
  if (!caller.scopeFor('views.share')) throw new AppError('forbidden');
}
