import type { OrganisationKind } from '../organisations/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { RelatedType, RelationshipKind } from './relationship.kinds.js';

/** One side of a relationship, shown by name. */
export interface RelatedRecord {
  type: RelatedType;
  id: string;
  name: string;
  /** Of an organisation. */
  kind: OrganisationKind | null;
}

/** What one organisation or network is to another, and for how long. */
export interface Relationship {
  id: string;
  kind: RelationshipKind;
  fromType: RelatedType;
  fromId: string;
  from: RelatedRecord;
  toType: RelatedType;
  toId: string;
  to: RelatedRecord;
  since: PartialDate | null;
  until: PartialDate | null;
  note: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
