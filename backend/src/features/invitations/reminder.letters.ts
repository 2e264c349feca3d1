import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type NewEvent, type Subject } from '../../platform/events/index.js';
import { Messages, type NewMessage } from '../messages/index.js';
import type { TimedMeeting } from './announcement.js';
import { endOfLinks } from './announcer.service.js';
import type { Invitee } from './invitee.js';
import { copyLinkOf, LetterLinks, linkOf, type Links } from './letter.links.js';
import type { LetterDetails } from './letter.order.js';
import { copyChanges, withCopy } from './office.js';
import { ReminderRepository } from './reminder.repository.js';

/** Orders reminders, each person's once for one time and place of the meeting. */
@Injectable()
export class ReminderLetters {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly messages: Messages,
    private readonly links: LetterLinks,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @returns how many are reminded that were not before */
  async order(tx: Tx, meeting: TimedMeeting, silent: readonly Invitee[]): Promise<number> {
    const reminded = await this.reminders.reminded(
      tx,
      silent.map(({ id }) => keyOf(id, meeting)),
    );
    const due = silent.filter(({ id }) => !reminded.has(keyOf(id, meeting)));
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    const links = await this.links.prepare(tx, due);
    await this.links.issue(tx, links, endOfLinks(meeting));
    await this.messages.queue(
      tx,
      due.flatMap((invitee) => mailsTo(invitee, meeting, links)),
    );
    const versions = await this.reminders.mark(tx, ids, this.clock.now());
    await this.events.recordAll(tx, [summary(meeting, due.length), ...due.flatMap((invitee) => eventOf(invitee, versions))]);
    return due.length;
  }
}

/** One reminder for one state of time and place: after a move people are asked anew. */
function keyOf(invitationId: string, { sequence }: TimedMeeting): string {
  return `invitations.reminder:${invitationId}:${sequence}`;
}

function mailsTo(invitee: Invitee, meeting: TimedMeeting, links: Links): NewMessage[] {
  const { id, address, name, language, revision } = invitee;
  if (address === null) return [];
  const details: LetterDetails = {
    revision,
    sequence: meeting.sequence,
    ...linkOf(invitee, links),
    reopened: false,
    cause: null,
  };
  const mail: NewMessage = {
    kind: 'invitations.reminder',
    dedupeKey: keyOf(id, meeting),
    recipient: { address, name, language },
    subject: { type: 'invitations', id },
    details: { ...details },
  };
  return withCopy(mail, invitee, copyLinkOf(invitee, links));
}

function summary({ id, groupId }: TimedMeeting, count: number): NewEvent {
  const subjects: [Subject, ...Subject[]] = [{ type: 'meetings', id }, ...(groupId ? [{ type: 'groups', id: groupId }] : [])];
  return { kind: 'meetings.reminded', subjects, changes: [{ field: 'reminders', before: null, after: count }] };
}

function eventOf({ id, meetingId, personId, organisation, office }: Invitee, versions: Map<string, number>): NewEvent[] {
  if (personId === null) return [];
  const subjects: [Subject, ...Subject[]] = [
    { type: 'persons', id: personId },
    { type: 'invitations', id, version: versions.get(id) },
    ...(organisation ? [{ type: 'organisations', id: organisation.id, fold: meetingId }] : []),
  ];
  return [{ kind: 'invitations.reminded', subjects, changes: copyChanges(office) }];
}
