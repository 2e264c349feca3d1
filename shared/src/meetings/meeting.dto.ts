import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import { itemsOf, limitOf } from '../fields/limits.js';
import { NUMBER_QUALIFIERS, type NumberQualifier } from '../fields/number-qualifiers.js';
import { IsOptionalText, IsTags, IsText, IsVersion, IsWebAddress } from '../fields/rules.js';
import { IsPartialDate } from '../partial-dates/partial-date.dto.js';
import type { PartialDate } from '../partial-dates/partial-date.js';
import { MEETING_FIELDS } from './fields.js';
import { MEETING_KINDS, PARTY_ROLES, type MeetingKind, type PartyRole } from './meeting.kinds.js';
import { IsTopicIds } from '../topics/topic.dto.js';

const limit = limitOf(MEETING_FIELDS);
const items = itemsOf(MEETING_FIELDS);

/** What the clock on the wall shows, to the minute: `2025-03-12T10:00`. */
export const WALL_CLOCK = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/;

const MOST_PARTIES = 50;

export class MeetingPartyInput {
  @IsUUID()
  organisationId: string;

  @IsIn(PARTY_ROLES)
  role: PartyRole;

  /** Ignored: the organisation as it was served with the party. */
  @IsOptional()
  @IsObject()
  organisation?: object;
}

/**
 * The body of POST and PUT. A meeting has `starts` and `ends`, or only `held`. A time that the clocks of the zone leave out is
 * refused with the code `no_such_time`. Left out, `remindOn` is made from the other times; null means no reminder.
 */
export class MeetingInput {
  @IsText(limit('title'))
  title: string;

  @IsIn(MEETING_KINDS)
  kind: MeetingKind;

  @IsOptional()
  @IsUUID()
  groupId?: string | null;

  @IsOptional()
  @IsUUID()
  networkId?: string | null;

  @IsOptional()
  @IsUUID()
  initiativeId?: string | null;

  @IsOptional()
  @Matches(WALL_CLOCK)
  starts?: string | null;

  @IsOptional()
  @Matches(WALL_CLOCK)
  ends?: string | null;

  /** IANA name; Europe/Berlin where it is left out. */
  @IsOptionalText(limit('zone'))
  zone?: string;

  @IsPartialDate()
  held?: PartialDate | null;

  @IsOptionalText(limit('placeName'))
  placeName?: string | null;

  @IsOptionalText(limit('placeAddress'))
  placeAddress?: string | null;

  @IsOptionalText(limit('placeNote'))
  placeNote?: string | null;

  @IsOptional()
  @IsWebAddress(limit('onlineUrl'))
  onlineUrl?: string | null;

  @IsOptionalText(limit('description'))
  description?: string | null;

  @IsOptional()
  @Matches(WALL_CLOCK)
  answerBy?: string | null;

  @IsOptional()
  @Matches(WALL_CLOCK)
  remindOn?: string | null;

  /** Left out of a new meeting: whoever plans it. */
  @IsOptional()
  @IsUUID()
  contactUserId?: string | null;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PARTIES)
  @ArrayUnique((party: MeetingPartyInput) => `${party?.organisationId} ${party?.role}`)
  @ValidateNested({ each: true })
  @Type(() => MeetingPartyInput)
  parties?: MeetingPartyInput[];

  @IsOptional()
  @IsInt()
  @Min(0)
  attendance?: number | null;

  @IsOptional()
  @IsIn(NUMBER_QUALIFIERS)
  attendanceQualifier?: NumberQualifier | null;

  @IsOptionalText(limit('attendanceNote'))
  attendanceNote?: string | null;

  @IsTags(items('tags'), limit('tags'))
  tags?: string[];

  @IsTopicIds()
  topicIds?: string[];

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}

/** The body of `POST /api/meetings/:id/cancel`. */
export class CancelMeetingInput {
  /** Stands in the cancellation. */
  @IsOptionalText(limit('cancelReason'))
  reason?: string | null;
}
