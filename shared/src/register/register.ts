import type { OrganisationKind, OrganisationState } from '../organisations/organisation.kinds.js';

/** Another entry of the register, by name. */
export interface RegisterReference {
  id: string;
  name: string;
}

/** Public facts of an organisation, shared by all regions of the installation, as the API answers them. What is not known is empty. */
export interface RegisterEntry {
  id: string;
  name: string;
  kind: OrganisationKind;
  state: OrganisationState;
  legalName: string | null;
  shortName: string | null;
  abbreviations: string[];
  formerNames: string[];
  otherNames: string[];
  parentId: string | null;
  parent: RegisterReference | null;
  successorId: string | null;
  successor: RegisterReference | null;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  /** Where it is known from. */
  sourceTitle: string;
  sourceLink: string | null;
  /** The day on which it was so, `2025-01-31`. */
  asOf: string;
}
