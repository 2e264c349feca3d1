import type { Filter } from '../fields/index.js';
import type { ExportableName, ExportFormat } from './export.kinds.js';

/** An export that was made: who, when, what, how many, for what. Instants are ISO 8601 in UTC. */
export interface DataExport {
  id: string;
  resource: ExportableName;
  format: ExportFormat;
  /** What somebody said they need it for. */
  purpose: string;
  /** How many records were given away. */
  rows: number;
  /** Names of the columns; empty for vCards. */
  columns: string[];
  /** Which records were asked for. */
  filter: Filter;
  /** The day whose state was given away; null for the present. */
  asOf: string | null;
  /** Of people of an audience. */
  audience: { id: string; name: string } | null;
  /** Who made it; null where it was a program. */
  user: { id: string; name: string } | null;
  createdAt: string;
  version: number;
}

/** A column that can be exported. */
export interface ExportColumn {
  name: string;
  /** As it stands in the file, in the language of whoever asks. */
  header: string;
}

/** What can be chosen for an export. */
export interface ExportChoices {
  columns: ExportColumn[];
  formats: ExportFormat[];
}
