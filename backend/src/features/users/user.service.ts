import type { RegionRole, User, UserInput, UserUpdate } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { UserMails } from './user.mails.js';
import { placeOf, type Place } from './user.place.js';
import { UserRepository } from './user.repository.js';

/**
 * Gives and ends access. Administrators see to the whole installation, coordinators to the region they work in;
 * nobody changes their own access.
 */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly mails: UserMails,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.users.page(reachOf(caller), query);
  }

  /** @throws AppError `not_found`, also for users of other regions */
  async get(caller: Caller, id: string): Promise<User> {
    const user = await this.users.find(reachOf(caller), id);
    if (!user) throw new AppError('not_found');
    return user;
  }

  /**
   * Makes an account and sends the invitation; an address that has one already is only let into the region.
   * @throws AppError `already_exists` where there is nothing left to give
   */
  async invite(caller: Caller, input: UserInput): Promise<User> {
    const place = placeOf(caller, input);
    const known = await this.users.findByEmail(input.email);
    const id = known?.id ?? uuidv7();
    await this.database.write(caller.inRegion(place.regionId), async (tx) => {
      if (!known) await this.create(tx, id, input, place);
      else if (place.role === null || (await this.users.roleIn(tx, id, tx.regionId))) throw new AppError('already_exists');
      if (place.role !== null) await this.enterRegion(tx, id, place.role, 'users.invited');
    });
    return this.get(caller, id);
  }

  /** Sends the invitation again, to somebody who has not accepted it yet. */
  async inviteAgain(caller: Caller, id: string): Promise<void> {
    const user = await this.get(caller, id);
    if (user.state !== 'invited') throw new AppError('conflict');
    await this.database.write(caller, (tx) => this.mails.invite(tx, user));
  }

  /** Changes the account itself, for administrators. */
  async update(caller: Caller, id: string, version: number, input: UserUpdate): Promise<User> {
    onlyAdministrators(caller);
    await this.database.write(caller.inRegion(null), async (tx) => {
      const user = await this.locked(tx, id);
      if (user.version !== version) throw new AppError('stale_version', { current: await this.get(caller, id) });
      if (user.administrator && !input.administrator) await this.refuseLastAdministrator(tx);
      await this.users.update(tx, id, { ...input, name: input.name.trim(), language: input.language ?? user.language });
    });
    return this.get(caller, id);
  }

  async setRole(caller: Caller, id: string, regionId: string, role: RegionRole): Promise<User> {
    refuseForeignRegion(caller, regionId);
    refuseOneself(caller, id);
    await this.get(caller, id);
    await this.database.write(caller.inRegion(regionId), (tx) => this.enterRegion(tx, id, role, 'users.role_changed'));
    return this.get(caller, id);
  }

  /**
   * Says which person of the region a user is. Whoever sees no persons of the region says nothing about them.
   * @throws AppError `already_exists` where another user is that person
   */
  async setPerson(caller: Caller, id: string, regionId: string, personId: string | null): Promise<User> {
    refuseForeignRegion(caller, regionId);
    refuseOneself(caller, id);
    if (caller.identity.regionId !== regionId || !caller.scopeFor('persons.read')) throw new AppError('forbidden');
    await this.get(caller, id);
    await this.database.write(caller, async (tx) => {
      const changed = await this.users.setPerson(tx, id, personId);
      if (!changed) throw new AppError('not_found');
      const { before } = changed;
      if (before !== personId) await this.recordPerson(tx, id, before, personId);
    });
    return this.get(caller, id);
  }

  /** Closes a region to the user at once; the account stays. */
  async leaveRegion(caller: Caller, id: string, regionId: string): Promise<void> {
    refuseForeignRegion(caller, regionId);
    refuseOneself(caller, id);
    await this.database.write(caller.inRegion(regionId), async (tx) => {
      const role = await this.users.roleIn(tx, id, regionId);
      if (!role) throw new AppError('not_found');
      await this.users.removeRole(tx, id, regionId);
      await this.record(tx, id, 'users.access_ended', role, null);
    });
  }

  /** The user can no longer log in; what they did stays under their name. */
  async end(caller: Caller, id: string): Promise<User> {
    onlyAdministrators(caller);
    refuseOneself(caller, id);
    await this.database.write(caller.inRegion(null), async (tx) => {
      const user = await this.locked(tx, id);
      if (user.ended) return;
      if (user.administrator) await this.refuseLastAdministrator(tx);
      await this.users.setEnded(tx, id, this.clock.now());
      await this.users.endLogins(tx, id);
    });
    return this.get(caller, id);
  }

  async restore(caller: Caller, id: string): Promise<User> {
    onlyAdministrators(caller);
    await this.database.write(caller.inRegion(null), async (tx) => {
      if ((await this.locked(tx, id)).ended) await this.users.setEnded(tx, id, null);
    });
    return this.get(caller, id);
  }

  private async create(tx: Tx, id: string, input: UserInput, place: Place): Promise<void> {
    const user = {
      id,
      email: input.email.toLowerCase(),
      name: input.name.trim(),
      language: input.language ?? 'de',
      administrator: place.administrator,
      passwordHash: null,
      activatedAt: null,
    };
    await this.users.insert(tx, user);
    await this.mails.invite(tx, user);
  }

  private async enterRegion(tx: Tx, id: string, role: RegionRole, kind: string): Promise<void> {
    const before = await this.users.roleIn(tx, id, tx.regionId);
    if (before === role) return;
    await this.users.setRole(tx, id, tx.regionId, role);
    await this.record(tx, id, kind, before ?? null, role);
  }

  private async record(tx: Tx, id: string, kind: string, before: RegionRole | null, after: RegionRole | null): Promise<void> {
    await this.events.record(tx, { kind, subjects: [{ type: 'users', id }], changes: [{ field: 'role', before, after }] });
  }

  private async recordPerson(tx: Tx, id: string, before: string | null, after: string | null): Promise<void> {
    const persons = [before, after].filter((personId) => personId !== null);
    await this.events.record(tx, {
      kind: 'users.person_changed',
      subjects: [{ type: 'users', id }, ...persons.map((personId) => ({ type: 'persons', id: personId }))],
      changes: [{ field: 'personId', before, after }],
    });
  }

  private async locked(tx: Tx, id: string) {
    const user = await this.users.lock(tx, id);
    if (!user) throw new AppError('not_found');
    return user;
  }

  private async refuseLastAdministrator(tx: Tx): Promise<void> {
    if ((await this.users.countAdministrators(tx)) < 2) throw new AppError('last_administrator');
  }
}

/** The region whose users the caller sees to; null for all. */
function reachOf(caller: Caller): string | null {
  return caller.scopeFor('users.manage') === 'installation' ? null : caller.regionId;
}

function onlyAdministrators(caller: Caller): void {
  if (reachOf(caller) !== null) throw new AppError('forbidden');
}

function refuseForeignRegion(caller: Caller, regionId: string): void {
  const reach = reachOf(caller);
  if (reach !== null && reach !== regionId) throw new AppError('forbidden');
}

function refuseOneself(caller: Caller, id: string): void {
  if (caller.userId === id) throw new AppError('forbidden');
}
