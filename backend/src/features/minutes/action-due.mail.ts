import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { dayText, fill } from '../../platform/i18n/index.js';
import type { Letter } from '../../platform/mail/index.js';
import {
  closingBy,
  greetingFor,
  MessageKinds,
  type ClaimedMessage,
  type MessageDetails,
  type NotSent,
} from '../messages/index.js';
import { ActionItemLinks } from './action-item.links.js';
import { ACTION_DUE } from './owner.ties.js';
import { MINUTES_TEXTS } from './emails/index.js';
import { TaskOwners } from './task-owners.js';
import { TaskSheets, type TaskSheet } from './task-sheet.repository.js';

/** Writes the reminder to the owner of an action item, unless it was done, dropped, postponed or handed on meanwhile. */
@Injectable()
export class ActionDueMail {
  constructor(
    kinds: MessageKinds,
    private readonly sheets: TaskSheets,
    private readonly owners: TaskOwners,
    private readonly links: ActionItemLinks,
  ) {
    kinds.register({ kind: ACTION_DUE, compose: (tx, message) => this.compose(tx, message) });
  }

  private async compose(tx: Tx, message: ClaimedMessage): Promise<Letter | NotSent> {
    const id = message.subject?.id ?? '';
    const sheet = await this.sheets.of(tx, id);
    if (!sheet || !isTrue(sheet, message.details)) return { notSent: 'superseded', reason: 'no_longer_valid' };
    const owner = await this.owners.reminded(tx, sheet.ownerId);
    if (!owner) return { notSent: 'suppressed', reason: 'no_longer_valid' };
    const generation = (await this.links.issue(tx, [id])).get(id) ?? 1;
    return write(message, sheet, owner.addressLine, this.links.address(id, generation));
  }
}

/** The same owner is to do it on the same day. */
function isTrue({ ownerId, item }: TaskSheet, details: MessageDetails): boolean {
  return item.state === 'open' && ownerId === details.ownerId && item.dueOn === details.dueOn;
}

function write({ recipient, letterhead }: ClaimedMessage, sheet: TaskSheet, addressLine: string | null, url: string): Letter {
  const { item, meeting, contact } = sheet;
  const { language, name } = recipient;
  const { due, action_due: texts } = MINUTES_TEXTS[language];
  const day = dayText(item.dueOn ?? '', language);
  return {
    subject: fill(texts.subject, { text: item.text }),
    kicker: [texts.kicker, ...(sheet.group ? [sheet.group] : [])].join(' · '),
    heading: texts.heading,
    greeting: greetingFor({ name, addressLine, language }),
    body: [
      { type: 'text', text: fill(texts.opening, { day }) },
      {
        type: 'tasks',
        tasks: [
          {
            text: item.text,
            due: fill(due, { day }),
            ...(meeting && { detail: fill(texts.from, { title: meeting.title }) }),
            link: { label: texts.done, url: `${url}?w=done` },
          },
        ],
      },
      { type: 'links', links: [{ label: texts.later, url: `${url}?w=later`, quiet: true }] },
      { type: 'note', text: texts.note },
    ],
    closing: closingBy(language, ...(contact ? [contact.name, contact.email] : [letterhead.name])),
    reason: texts.reason,
    unsubscribe: {
      url: `${url}/erinnerungen`,
      mailto: contact && `${contact.email}?subject=${encodeURIComponent(texts.no_reminders)}`,
    },
  };
}
