import type { ActionItemPage } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/index.js';
import { LetterheadRepository } from '../messages/index.js';
import { PersonContacts } from '../persons/index.js';

/** What is told of an action item to its owner, who may not read the records around it. */
export interface TaskSheet extends Pick<ActionItemPage, 'item' | 'meeting' | 'group' | 'contact'> {
  ownerId: string | null;
}

/** Reads one action item for its owner. */
@Injectable()
export class TaskSheets {
  constructor(
    private readonly contacts: PersonContacts,
    private readonly letterheads: LetterheadRepository,
  ) {}

  /** The whole page for its owner; undefined where nobody has to do it. */
  async page(tx: Tx, id: string): Promise<ActionItemPage | undefined> {
    const sheet = await this.of(tx, id);
    const owner = sheet?.ownerId ? (await this.contacts.of(tx, [sheet.ownerId])).get(sheet.ownerId) : undefined;
    const letterhead = (await this.letterheads.of(tx, [tx.regionId])).get(tx.regionId);
    if (!sheet || !owner || !letterhead) return undefined;
    const { name, addressLine, organisation, language } = owner;
    const { item, meeting, group, contact } = sheet;
    return { letterhead, language, owner: { name, addressLine, organisation }, item, meeting, group, contact };
  }

  async of(tx: Tx, id: string): Promise<TaskSheet | undefined> {
    const [row] = await tx.query<{ sheet: TaskSheet }>(SHEET, [id]);
    return row?.sheet;
  }
}

const SHEET = `
  SELECT json_build_object(
    'ownerId', a.owner_id,
    'item', json_build_object('text', a.text, 'dueOn', a.due_on, 'state', a.state, 'doneAt', a.done_at, 'remark', a.remark),
    'meeting', CASE WHEN m.id IS NOT NULL THEN json_build_object('title', m.title, 'day', m.day) END,
    'group', (SELECT g.name FROM working_group g WHERE g.id = a.group_id),
    'contact', (SELECT json_build_object('name', u.name, 'email', u.email) FROM user_account u WHERE u.id = m.contact_user_id)
  ) AS sheet
  FROM action_item a LEFT JOIN meeting m ON m.id = a.meeting_id WHERE a.id = $1`;
