import 'reflect-metadata';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsDay, IsOptionalText, IsText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { ACTION_ITEM_FIELDS, AGENDA_ITEM_FIELDS, DECISION_FIELDS } from './fields.js';
import { ACTION_ITEM_STATES, type ActionItemState } from './minutes.kinds.js';

const ofAgenda = limitOf(AGENDA_ITEM_FIELDS);
const ofDecision = limitOf(DECISION_FIELDS);
const ofAction = limitOf(ACTION_ITEM_FIELDS);

/** Most items of an agenda. */
export const AGENDA_MAX_ITEMS = 100;

/** The body of POST and PUT. A new item comes last; the meeting of an item never changes. */
export class AgendaItemInput {
  @IsUUID()
  meetingId: string;

  @IsText(ofAgenda('title'))
  title: string;

  /** Planned length in minutes. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_440)
  duration?: number | null;

  @IsOptionalText(ofAgenda('minutes'))
  minutes?: string | null;

  @IsVersion()
  version?: number;
}

/** All items of a meeting's agenda in their new order. */
export class AgendaOrder {
  @IsArray()
  @ArrayMaxSize(AGENDA_MAX_ITEMS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids: string[];
}

/** The body of POST and PUT. One of a meeting belongs to the meeting's group, whatever `groupId` says. */
export class DecisionInput {
  @IsText(ofDecision('text'))
  text: string;

  @IsOptionalText(ofDecision('vote'))
  vote?: string | null;

  @IsPartialDate()
  date?: PartialDate | null;

  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @IsOptional()
  @IsUUID()
  agendaItemId?: string | null;

  @IsVersion()
  version?: number;
}

/** The body of POST and PUT. One of a meeting belongs to the meeting's group, whatever `groupId` says. */
export class ActionItemInput {
  @IsText(ofAction('text'))
  text: string;

  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** A day: `2025-03-12`. */
  @IsOptional()
  @IsDay()
  dueOn?: string | null;

  /** Open where it is left out. */
  @IsOptional()
  @IsIn(ACTION_ITEM_STATES)
  state?: ActionItemState;

  @IsOptionalText(ofAction('remark'))
  remark?: string | null;

  @IsOptional()
  @IsUUID()
  meetingId?: string | null;

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @IsOptional()
  @IsUUID()
  agendaItemId?: string | null;

  @IsVersion()
  version?: number;
}

/** The end of a meeting: its minutes go out. */
export class MinutesInput {
  /** Words above the minutes; with a correction, what is different. */
  @IsOptionalText(1_000)
  note?: string | null;
}
