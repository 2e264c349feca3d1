import type { CustomValues } from '../fields/index.js';
import type { PartialDate } from '../partial-dates/index.js';
import type { AddressKind, OrganisationKind, OrganisationState, SizeClass } from './organisation.kinds.js';
import type { TopicReference } from '../topics/index.js';

/** A reference shown by name, so that no second request is needed to print it. */
export interface OrganisationReference {
  id: string;
  name: string;
  kind: OrganisationKind;
}

/** An image among the files of an organisation that may be shown for it. */
export interface OrganisationLogo {
  fileId: string;
  /** Who allowed it, when and for what. */
  permission: string;
}

/** A postal address with what it is for. */
export interface PostalAddress {
  kind: AddressKind;
  label?: string | null;
  street?: string | null;
  postalCode?: string | null;
  municipality: string;
}

/** An organisation as the API answers it. Instants are ISO 8601 in UTC. */
export interface Organisation {
  id: string;
  name: string;
  /** As in a register or contract, where it is longer. */
  legalName: string | null;
  shortName: string | null;
  abbreviations: string[];
  /** Names it had before it was renamed. */
  formerNames: string[];
  /** Names of organisations that were merged into it. */
  mergedNames: string[];
  otherNames: string[];
  kind: OrganisationKind;
  state: OrganisationState;
  /** Stands for several organisations that are not told apart yet. */
  collective: boolean;
  /** When a collective became the organisations it stood for; null while it has not. */
  resolvedAt: PartialDate | null;
  sizeClass: SizeClass | null;
  parentId: string | null;
  parent: OrganisationReference | null;
  successorId: string | null;
  successor: OrganisationReference | null;
  registerId: string | null;
  /** The entry of the register it is linked with. */
  register: { id: string; name: string } | null;
  responsibleUserId: string | null;
  /** Who of the coordination looks after it. */
  responsible: { id: string; name: string } | null;
  logo: OrganisationLogo | null;
  /** What its main address is for, which is the one below. */
  addressKind: AddressKind | null;
  addressLabel: string | null;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  /** That of its municipality. */
  subRegion: string | null;
  /** Addresses besides the main one. */
  furtherAddresses: PostalAddress[];
  website: string | null;
  emails: { address: string; label?: string | null }[];
  phones: { number: string; label?: string | null }[];
  topicIds: string[];
  topics: TopicReference[];
  tags: string[];
  note: string | null;
  custom: CustomValues;
  /** When somebody of it said last that its data is right. */
  confirmedAt: string | null;
  archivedAt: string | null;
  createdAt: string;
  updatedAt: string;
  version: number;
}
