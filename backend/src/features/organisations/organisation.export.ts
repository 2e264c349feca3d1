import {
  contactText,
  listText,
  ORGANISATION_FIELDS,
  ORGANISATION_LABELS_DE,
  ORGANISATION_LABELS_EN,
  type Language,
  type Organisation,
} from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { RecordExport } from '../../platform/resources/index.js';
import { contactsCell, namesCell, type Card, type TableKind } from '../../platform/tables/write/index.js';
import { CustomFieldService, ownFieldsInUse } from '../custom-fields/index.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationService } from './organisation.service.js';

const LABELS = { de: ORGANISATION_LABELS_DE, en: ORGANISATION_LABELS_EN };

const TABLE_KIND: TableKind<Organisation> = {
  fields: ORGANISATION_FIELDS,
  labels: LABELS,
  special: {
    parentId: ({ parent }) => parent?.name ?? null,
    successorId: ({ successor }) => successor?.name ?? null,
    registerId: ({ register }) => register?.name ?? null,
    responsibleUserId: ({ responsible }) => responsible?.name ?? null,
    furtherAddresses: ({ furtherAddresses }, language) =>
      listText(furtherAddresses.map((address) => addressText(address, language))) || null,
    emails: ({ emails }) => contactsCell(emails.map(({ address, label }) => ({ value: address, label }))),
    phones: ({ phones }) => contactsCell(phones.map(({ number, label }) => ({ value: number, label }))),
    topicIds: ({ topics }) => namesCell(topics),
  },
};

/** Organisations as a table or as cards for an address book. */
@Injectable()
export class OrganisationExport extends RecordExport<Organisation> {
  constructor(records: OrganisationRepository, organisations: OrganisationService, customFields: CustomFieldService) {
    super({
      name: 'organisations',
      read: 'organisations.read',
      kind: TABLE_KIND,
      records,
      listing: (caller) => organisations.listing(caller),
      own: (caller) => ownFieldsInUse(customFields, caller, 'organisations'),
      card: cardOf,
    });
  }
}

/** "Musterweg 1, 45879 Gelsenkirchen (Standort: Werkstatt)" */
function addressText({ kind, label, street, postalCode, municipality }: Address, language: Language): string {
  const town = [postalCode, municipality].filter(Boolean).join(' ');
  const what = [LABELS[language].furtherAddresses[kind], label].filter(Boolean).join(': ');
  return contactText({ value: [street, town].filter(Boolean).join(', '), label: what });
}

type Address = Organisation['furtherAddresses'][number];

/** Notes stay here: they are for the coordination, not for address books. */
function cardOf(organisation: Organisation): Card {
  const { id, name, emails, phones, street, postalCode, municipality, website, tags, updatedAt } = organisation;
  return {
    id,
    name,
    person: null,
    organisation: name,
    emails: emails.map(({ address }) => ({ value: address, of: 'work' })),
    phones: phones.map(({ number }) => ({ value: number, of: 'work' })),
    address: street || postalCode || municipality ? { street, postalCode, municipality } : null,
    website,
    tags,
    changedAt: updatedAt,
  };
}
