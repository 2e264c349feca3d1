import 'reflect-metadata';
import { IsIn, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { LINEAGE_LINK_FIELDS } from './fields.js';
import { LINEAGE_TYPES, LINK_KINDS, type LineageType, type LinkKind } from './lineage.kinds.js';

const limit = limitOf(LINEAGE_LINK_FIELDS);

/** The body of POST and PUT. What a link connects stays; another connection is another link. */
export class LineageLinkInput {
  @IsIn(LINK_KINDS)
  kind: LinkKind;

  @IsIn(LINEAGE_TYPES)
  fromType: LineageType;

  @IsUUID()
  fromId: string;

  @IsIn(LINEAGE_TYPES)
  toType: LineageType;

  @IsUUID()
  toId: string;

  @IsPartialDate()
  date?: PartialDate | null;

  @IsOptionalText(limit('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}

/** The record whose lineage is asked for. */
export class LineageQuery {
  @IsIn(LINEAGE_TYPES)
  type: LineageType;

  @IsUUID()
  id: string;
}
