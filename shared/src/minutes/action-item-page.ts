import 'reflect-metadata';
import { IsIn, ValidateIf } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsDay, IsText } from '../fields/rules.js';
import type { OrganisationReference } from '../organisations/index.js';
import type { Language } from '../session/index.js';
import { ACTION_ITEM_FIELDS } from './fields.js';
import type { ActionItemState } from './minutes.kinds.js';

/** Everything the page behind the link of a task shows its owner, of this task and nothing else. */
export interface ActionItemPage {
  letterhead: {
    name: string;
    tagline: string | null;
    addressLines: readonly string[];
    imprintUrl: string;
    privacyUrl: string;
  };
  language: Language;
  owner: {
    name: string;
    /** How letters to the person begin, where they have a salutation of their own. */
    addressLine: string | null;
    organisation: OrganisationReference | null;
  };
  item: {
    text: string;
    /** A day (ISO 8601). */
    dueOn: string | null;
    state: ActionItemState;
    doneAt: string | null;
    remark: string | null;
  };
  /** Where it was decided. */
  meeting: { title: string; day: string | null } | null;
  group: string | null;
  /** Who answers questions. */
  contact: { name: string; email: string } | null;
}

/** What the owner of a task reports: that it is done, or that it will be later. */
export const REPORTS = ['done', 'later'] as const;
export type Report = (typeof REPORTS)[number];

/** A report, from the page behind the link in the mail. Whoever postpones says until when, and why. */
export class ReportInput {
  @IsIn(REPORTS)
  report: Report;

  @ValidateIf(({ report, remark }: ReportInput) => report === 'later' || typeof remark === 'string')
  @IsText(limitOf(ACTION_ITEM_FIELDS)('remark'))
  remark?: string | null;

  /** A day: `2025-03-12`. */
  @ValidateIf(({ report }: ReportInput) => report === 'later')
  @IsDay()
  until?: string | null;
}
