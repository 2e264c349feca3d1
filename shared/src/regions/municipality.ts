import type { MunicipalityKind } from './municipality.fields.js';

/** A part of the region's area by name. */
export interface MunicipalityReference {
  id: string;
  name: string;
  kind: MunicipalityKind;
}

/** A city, district or town of the region, as the API answers it. */
export interface Municipality extends MunicipalityReference {
  parentId: string | null;
  /** The district it belongs to. */
  parent: MunicipalityReference | null;
  subRegion: string | null;
  /** The sub-region it lies in: its own, or that of the area it belongs to. */
  withinSubRegion: string | null;
  note: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
