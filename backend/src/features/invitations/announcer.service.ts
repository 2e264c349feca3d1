import { Inject, Injectable } from '@nestjs/common';
import { after, Clock, DAYS } from '../../platform/clock/index.js';
import { SETTINGS, type Settings } from '../../platform/config/index.js';
import type { Tx } from '../../platform/database/index.js';
import { EventLog, type NewEvent, type Subject } from '../../platform/events/index.js';
import { parseMailbox } from '../../platform/mail/index.js';
import { LetterheadRepository, Messages, type NewMessage } from '../messages/index.js';
import { announcementOf, type TimedMeeting } from './announcement.js';
import { AnnouncementRepository, type Announced } from './announcement.repository.js';
import type { LetterKind } from './invitation.entity.js';
import type { Invitee } from './invitee.js';
import { letterKey } from './invitee.repository.js';
import { copyLinkOf, LetterLinks, linkOf, type Links } from './letter.links.js';
import type { CancellationCause, LetterDetails, LetterOrder } from './letter.order.js';
import { copyChanges, withCopy } from './office.js';

const KINDS = {
  invitation: 'invitations.invitation',
  update: 'invitations.update',
  cancellation: 'invitations.cancellation',
  confirmation: 'invitations.confirmation',
} as const satisfies Record<LetterKind, string>;

/** Events of a person's history; a confirmation has none, as the answer before it has one. */
const EVENTS: Partial<Record<LetterKind, string>> = {
  invitation: 'invitations.sent',
  update: 'invitations.changed_sent',
  cancellation: 'invitations.cancelled',
};

/** What the letters of one transaction have in common with their rows. */
interface Entering {
  announced: readonly Announced[];
  links: Links;
  cause: CancellationCause;
}

/** Orders letters: into the invitations, the ledger and the history, in a few statements however many they are. */
@Injectable()
export class Announcer {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly announcements: AnnouncementRepository,
    private readonly letterheads: LetterheadRepository,
    private readonly messages: Messages,
    private readonly links: LetterLinks,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells people of the meeting as it stands, in the transaction that has decided so.
   * @param cause of the cancellations among the letters
   * @returns how many mails are on their way, copies among them
   */
  async announce(
    tx: Tx,
    meeting: TimedMeeting,
    orders: readonly LetterOrder[],
    cause: CancellationCause = 'removed',
  ): Promise<number> {
    if (orders.length === 0) return 0;
    const links = await this.links.prepare(
      tx,
      orders.map(({ invitee }) => invitee),
    );
    const announcing = this.announcements.announce(tx, orders, {
      announcement: announcementOf(meeting),
      sequence: meeting.sequence,
      now: this.clock.now(),
      alone: cause === 'removed',
    });
    // Side by side: links, mails and events are put together while the database is at what comes before them.
    const [mails] = await Promise.all([
      announcing.then((announced) => this.enter(tx, meeting, orders, { announced, links, cause })),
      this.links.issue(tx, links, endOfLinks(meeting)),
    ]);
    return mails;
  }

  /** Enters what was announced into the ledger and the history. @returns how many mails that are */
  private async enter(
    tx: Tx,
    meeting: TimedMeeting,
    orders: readonly LetterOrder[],
    { announced, links, cause }: Entering,
  ): Promise<number> {
    const entered = new Map(announced.map((each) => [each.id, each]));
    const mails = orders.flatMap((each) => {
      const { invitee, reopened, letter } = each;
      const { revision = 0 } = entered.get(invitee.id) ?? {};
      const details = { revision, sequence: meeting.sequence, ...linkOf(invitee, links) };
      const own = this.mail(each, { ...details, reopened, cause: letter === 'cancellation' ? cause : null });
      return own.flatMap((mail) => withCopy(mail, invitee, copyLinkOf(invitee, links)));
    });
    const queued = this.messages.queue(tx, mails);
    const events = orders.flatMap((each) => eventOf(meeting, each, entered.get(each.invitee.id)));
    await Promise.all([queued, this.events.recordAll(tx, events)]);
    return mails.length;
  }

  /** The first letters go out, or further ones. @returns the meeting's new version */
  async markInvited(tx: Tx, meeting: TimedMeeting): Promise<number | undefined> {
    const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
    const { address } = parseMailbox(this.settings.mailFrom);
    return this.announcements.markInvited(tx, meeting.id, { name: letterhead?.name ?? '', address }, this.clock.now());
  }

  /** Whoever is not written to gets no mail, but their invitation says what is true. */
  private mail({ invitee, letter }: LetterOrder, details: LetterDetails): NewMessage[] {
    const { id, address, name, language, silence } = invitee;
    if (address === null || silence !== null) return [];
    return [
      {
        kind: KINDS[letter],
        dedupeKey: letterKey(id, details.revision),
        recipient: { address, name, language },
        subject: { type: 'invitations', id },
        details: { ...details },
      },
    ];
  }
}

function isWrittenTo({ address, silence }: Invitee): boolean {
  return address !== null && silence === null;
}

/** Links outlive the meeting: for a month they show what it was, take no answer any more, and end reminders. */
const AFTERWARDS = 30 * DAYS;

export function endOfLinks({ endsAt }: Pick<TimedMeeting, 'endsAt'>): Date {
  return after(endsAt, AFTERWARDS);
}

/** In the history of the person and of the organisation; a guest has none. */
function eventOf(
  meeting: TimedMeeting,
  { invitee, letter, reopened }: LetterOrder,
  announced: Announced | undefined,
): NewEvent[] {
  const { id, personId, organisation, answer, office } = invitee;
  const kind = EVENTS[letter];
  if (!kind || personId === null) return [];
  const subjects: [Subject, ...Subject[]] = [
    { type: 'persons', id: personId },
    { type: 'invitations', id, version: announced?.version },
    ...(organisation ? [{ type: 'organisations', id: organisation.id, fold: meeting.id }] : []),
  ];
  const asked = reopened ? [{ field: 'answer', before: answer, after: null }] : [];
  return [{ kind, subjects, changes: isWrittenTo(invitee) ? [...asked, ...copyChanges(office)] : asked }];
}
