import type { PartialDate } from '../partial-dates/index.js';
import type { SourceKind } from './source.kinds.js';

/** Where something is known from: a report, a page, a press release. */
export interface Source {
  id: string;
  name: string;
  kind: SourceKind;
  publisher: string | null;
  published: PartialDate | null;
  url: string | null;
  /** The day a page was read. */
  accessed: string | null;
  note: string | null;
  /** How many facts cite it. */
  citationCount: number;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}

/** A source as those records name it that cite it. */
export type SourceReference = Pick<Source, 'id' | 'name' | 'kind' | 'publisher' | 'published' | 'url'>;

/** That a record, a part of it or one of its fields is known from a source. */
export interface Citation {
  id: string;
  sourceId: string;
  source: SourceReference;
  subjectType: string;
  subjectId: string;
  subjectName: string | null;
  /** A membership, seat, milestone or another part of the record, if it is about that. */
  partType: string | null;
  partId: string | null;
  partName: string | null;
  /** The one field it is about; null for all of the record. */
  field: string | null;
  /** Where in the source: a page, a section. */
  locator: string | null;
  /** The original words. */
  wording: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
