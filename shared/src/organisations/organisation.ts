import type { CustomValues } from '../fields/index.js';
import type { OrganisationKind } from './organisation.kinds.js';

/** A reference shown by name, so that no second request is needed to print it. */
export interface OrganisationReference {
  id: string;
  name: string;
  kind: OrganisationKind;
}

/** An organisation as the API answers it. Instants are ISO 8601 in UTC. */
export interface Organisation {
  id: string;
  name: string;
  shortName: string | null;
  otherNames: string[];
  kind: OrganisationKind;
  parentId: string | null;
  parent: OrganisationReference | null;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  website: string | null;
  emails: { address: string; label?: string | null }[];
  phones: { number: string; label?: string | null }[];
  tags: string[];
  note: string | null;
  custom: CustomValues;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
