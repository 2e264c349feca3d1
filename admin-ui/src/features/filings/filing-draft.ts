import type {
  ContactKind,
  FilingInput,
  FilingPlacesInput,
  FilingPreview,
  KeptBecauseInput,
  LegalBasis,
  NewContactInput,
  OrganisationKind,
  RecognisedBy,
  RecognisedRecord,
  UnknownContact,
} from '@knotenpunkt/shared';

/** The record on whose page something is filed. */
export interface Place {
  resource: string;
  id: string;
  name: string;
}

/** A record something may be filed with. */
export interface Choice {
  id: string;
  name: string;
  /** How it was recognised; absent where somebody chose it. */
  by?: RecognisedBy;
  from?: string;
  ticked: boolean;
}

/** Changes choices as they are by then: others may have been made meanwhile. */
export type ChangeChoices = (change: (choices: readonly Choice[]) => Choice[]) => void;

/** Somebody new, as far as they are described. */
export interface ContactDraft {
  title: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
  mobile: string;
  function: string;
  department: string;
  organisationId: string | null;
  /** An organisation that is new, too. */
  newOrganisation: NewOrganisationDraft | null;
}

export interface NewOrganisationDraft {
  name: string;
  kind: OrganisationKind;
  street: string;
  postalCode: string;
  municipality: string;
  website: string;
}

export interface StrangerDraft {
  address: string;
  ticked: boolean;
  contact: ContactDraft;
}

export interface WhyDraft {
  purpose: string;
  legalBasis: LegalBasis | '';
  dataSource: string;
}

/** What is to be kept, as somebody is deciding it. */
export interface FilingDraft {
  kind: ContactKind;
  subject: string;
  day: string;
  organisations: Choice[];
  persons: Choice[];
  /** Group, network or initiative on whose page it is filed. */
  place: (Place & { ticked: boolean }) | null;
  attachments: number[];
  quoted: boolean;
  strangers: StrangerDraft[];
  why: WhyDraft;
  stepOn: string;
  stepText: string;
}

const PLACE_FIELDS = { groups: 'groupId', networks: 'networkId', initiatives: 'initiativeId' } as const;

/** What is ticked at first: what is certain, where one stands, and attachments that are more than logos. */
export function draftOf(preview: FilingPreview, place: Place | null, dataSource: string): FilingDraft {
  const { subject, day, attachments, unknown } = preview;
  return {
    ...{ kind: preview.source === 'note' ? 'call' : 'mail', subject, day },
    organisations: choicesOf(preview.organisations, place?.resource === 'organisations' ? place : null),
    persons: choicesOf(preview.persons, place?.resource === 'persons' ? place : null),
    place: place && place.resource in PLACE_FIELDS ? { ...place, ticked: true } : null,
    attachments: attachments.filter(({ inline, refusal }) => !inline && !refusal).map(({ index }) => index),
    quoted: false,
    strangers: unknown.map((one) => ({ address: one.address, ticked: false, contact: contactOf(one) })),
    why: { purpose: '', legalBasis: '', dataSource },
    stepOn: '',
    stepText: '',
  };
}

/** Whether it is filed with anything, which it must be. */
export function hasPlace({ organisations, persons, place, strangers }: FilingDraft): boolean {
  return [...organisations, ...persons, ...strangers].some(({ ticked }) => ticked) || Boolean(place?.ticked);
}

export function orderOf(draft: FilingDraft): FilingInput {
  const newPersons = draft.strangers.filter(({ ticked }) => ticked).map(({ contact }) => contactInput(contact));
  return {
    ...placesOf(draft),
    kind: draft.kind,
    subject: draft.subject.trim(),
    day: draft.day || null,
    quoted: draft.quoted,
    attachments: draft.attachments,
    newPersons,
    why: newPersons.length > 0 ? whyInput(draft.why) : null,
    nextStep: draft.stepOn ? { dueOn: draft.stepOn, text: draft.stepText.trim() || null } : null,
  };
}

export function placesOf({ organisations, persons, place }: FilingDraft): FilingPlacesInput {
  const field = place?.ticked ? PLACE_FIELDS[place.resource as keyof typeof PLACE_FIELDS] : undefined;
  return { organisationIds: tickedOf(organisations), personIds: tickedOf(persons), ...(field && { [field]: place?.id }) };
}

/** Together with a record that was found by name; one that is there already is ticked. */
export function withChoice(choices: readonly Choice[], { id, name }: Pick<Choice, 'id' | 'name'>): Choice[] {
  return choices.some((one) => one.id === id)
    ? choices.map((one) => (one.id === id ? { ...one, ticked: true } : one))
    : [...choices, { id, name, ticked: true }];
}

export function contactInput({ newOrganisation, organisationId, ...contact }: ContactDraft): NewContactInput {
  const { title, firstName, email, phone, mobile, department } = contact;
  return {
    lastName: contact.lastName.trim(),
    organisationId,
    ...filled({ title, firstName, email, phone, mobile, department, function: contact.function }),
    organisation: newOrganisation && newOrganisationInput(newOrganisation),
  };
}

export function whyInput({ purpose, legalBasis, dataSource }: WhyDraft): KeptBecauseInput {
  // What was not chosen is refused beside its field.
  return { purpose: purpose.trim(), legalBasis: legalBasis as LegalBasis, dataSource: dataSource.trim() || null };
}

function newOrganisationInput({ name, kind, ...address }: NewOrganisationDraft): NewContactInput['organisation'] {
  return { name: name.trim(), kind, ...filled(address) };
}

/** Texts that say something. */
function filled<Name extends string>(texts: Record<Name, string>): Partial<Record<Name, string>> {
  const told = Object.entries<string>(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(told.filter(([, text]) => text !== '')) as Partial<Record<Name, string>>;
}

const tickedOf = (choices: readonly Choice[]): string[] => choices.filter(({ ticked }) => ticked).map(({ id }) => id);

function choicesOf(recognised: readonly RecognisedRecord[], here: Place | null): Choice[] {
  const choices = recognised.map(({ certain, ...one }) => ({ ...one, ticked: certain || one.id === here?.id }));
  return here && !choices.some(({ id }) => id === here.id)
    ? [{ id: here.id, name: here.name, ticked: true }, ...choices]
    : choices;
}

function contactOf(stranger: UnknownContact): ContactDraft {
  return {
    title: stranger.title ?? '',
    firstName: stranger.firstName ?? '',
    lastName: stranger.lastName,
    email: stranger.address,
    phone: stranger.phone ?? '',
    function: stranger.function ?? '',
    department: stranger.department ?? '',
    mobile: stranger.mobile ?? '',
    organisationId: stranger.organisation?.id ?? null,
    newOrganisation: !stranger.organisation && stranger.organisationName ? newHouse(stranger.organisationName, stranger) : null,
  };
}

function newHouse(name: string, { street, postalCode, municipality, website }: UnknownContact): NewOrganisationDraft {
  return {
    ...{ name, kind: 'other' },
    ...{ street: street ?? '', postalCode: postalCode ?? '', municipality: municipality ?? '', website: website ?? '' },
  };
}
