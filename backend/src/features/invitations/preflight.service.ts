import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { AnnouncedChange, Preflight, PreflightEntry } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { GroupAccess } from '../groups/index.js';
import type { MeetingEntity } from '../meetings/index.js';
import { announcementOf, isTimed } from './announcement.js';
import type { Invitee } from './invitee.js';
import { InviteeRepository } from './invitee.repository.js';
import { officeCopyOf, reachedOffice } from './office.js';
import { decide, type Decision } from './preflight.js';

export interface Decided {
  invitee: Invitee;
  decision: Decision;
}

/** Says before anything is sent who gets what, and who does not and why. */
@Injectable()
export class PreflightService {
  constructor(
    private readonly database: Database,
    private readonly invitees: InviteeRepository,
    private readonly access: GroupAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws AppError `not_found`, `forbidden` */
  async show(caller: Caller, meetingId: string): Promise<Preflight> {
    return this.database.write(caller, async (tx) => {
      const meeting = await this.invitees.meeting(tx, meetingId);
      if (!meeting) throw new AppError('not_found');
      await this.access.requireOwn(tx, 'invitations.read', meeting.groupId);
      return this.describe(meeting, this.decideAll(meeting, await this.invitees.ofMeeting(tx, meetingId)));
    });
  }

  /** The same for those who are about to send, with the list locked. */
  async lock(tx: Tx, meeting: MeetingEntity): Promise<{ preflight: Preflight; decided: Decided[] }> {
    const decided = this.decideAll(meeting, await this.invitees.lockOfMeeting(tx, meeting.id));
    return { decided, preflight: this.describe(meeting, decided) };
  }

  /** Why nothing can be sent about the meeting. */
  blocked(meeting: MeetingEntity): Preflight['blocked'] {
    if (meeting.state === 'cancelled') return 'cancelled';
    if (meeting.archivedAt !== null) return 'archived';
    if (!isTimed(meeting)) return 'no_time';
    return meeting.state === 'closed' || meeting.endsAt <= this.clock.now() ? 'past' : null;
  }

  private decideAll(meeting: MeetingEntity, invitees: readonly Invitee[]): Decided[] {
    if (!isTimed(meeting)) return [];
    const now = announcementOf(meeting);
    return invitees
      .map((invitee) => ({ invitee, decision: decide(invitee, now, meeting.sequence) }))
      .filter(({ invitee, decision }) => invitee.removedAt === null || decision.action !== 'nothing');
  }

  private describe(meeting: MeetingEntity, decided: readonly Decided[]): Preflight {
    const blocked = this.blocked(meeting);
    const entries = decided.map(entryOf);
    const mails = blocked ? 0 : decided.reduce((sum, each) => sum + mailsOf(each), 0);
    const told = decided.map(({ invitee, decision }) => [invitee.id, invitee.revision, decision, addressesOf(invitee)]);
    return { entries, changes: unheardOf(decided), mails, blocked, version: versionOf([meeting.sequence, blocked, told]) };
  }
}

const SENDING: readonly string[] = ['invite', 'update', 'cancel'];

/** The letter, and its copy. */
function mailsOf({ invitee, decision }: Decided): number {
  return SENDING.includes(decision.action) ? addressesOf(invitee).length : 0;
}

function addressesOf({ address, office }: Invitee): (string | null)[] {
  const reached = reachedOffice(office);
  return reached ? [address, reached.address] : [address];
}

function entryOf({ invitee, decision }: Decided): PreflightEntry {
  const { id, personId, name, organisation, address, answer, office } = invitee;
  return { invitationId: id, personId, name, organisation, address, answer, office: officeCopyOf(office), ...decision };
}

/** All changes somebody is to be told of, each once. */
function unheardOf(decided: readonly Decided[]): AnnouncedChange[] {
  const changes: AnnouncedChange[] = [];
  for (const change of decided.flatMap(({ decision }) => decision.changes)) {
    if (!changes.some((other) => isDeepStrictEqual(other, change))) changes.push(change);
  }
  return changes;
}

function versionOf(state: unknown): string {
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url');
}
