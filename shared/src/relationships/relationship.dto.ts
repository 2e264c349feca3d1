import 'reflect-metadata';
import { IsIn, IsUUID } from 'class-validator';
import { limitOf } from '../fields/limits.js';
import { IsOptionalText, IsVersion } from '../fields/rules.js';
import { IsPartialDate, type PartialDate } from '../partial-dates/index.js';
import { RELATIONSHIP_FIELDS } from './fields.js';
import { RELATED_TYPES, RELATIONSHIP_KINDS, type RelatedType, type RelationshipKind } from './relationship.kinds.js';

/** The body of POST and PUT. What it connects, and as what, stays: another connection is another relationship. */
export class RelationshipInput {
  @IsIn(RELATIONSHIP_KINDS)
  kind: RelationshipKind;

  @IsIn(RELATED_TYPES)
  fromType: RelatedType;

  @IsUUID()
  fromId: string;

  @IsIn(RELATED_TYPES)
  toType: RelatedType;

  @IsUUID()
  toId: string;

  @IsPartialDate()
  since?: PartialDate | null;

  @IsPartialDate()
  until?: PartialDate | null;

  @IsOptionalText(limitOf(RELATIONSHIP_FIELDS)('note'))
  note?: string | null;

  @IsVersion()
  version?: number;
}
