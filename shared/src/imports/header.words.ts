import type { ImportTarget } from './import.kinds.js';

const ORGANISATION = [
  ...[
    'Organisation',
    'Organization',
    'Firma',
    'Firmenname',
    'Unternehmen',
    'Institution',
    'Einrichtung',
    'Arbeitgeber',
    'Träger',
  ],
  ...['Behörde', 'Name der Organisation', 'Company', 'Company name', 'Employer'],
  // Google
  ...['Organization Name', 'Organization 1 - Name'],
];

const EMAIL = [
  ...['E-Mail', 'Email', 'Mail', 'E-Mail-Adresse', 'Email-Adresse', 'Mailadresse', 'E-Mail dienstlich', 'E-Mail geschäftlich'],
  ...['E-mail address', 'Work e-mail', 'Business e-mail', 'Primary e-mail', 'E-mail 1 - Value'],
];

const PHONE = [
  ...['Telefon', 'Tel.', 'Telefonnummer', 'Rufnummer', 'Festnetz', 'Durchwahl', 'Telefon dienstlich', 'Telefon geschäftlich'],
  ...['Phone', 'Phone number', 'Telephone', 'Business Phone', 'Work phone', 'Phone 1 - Value'],
];

/** Addresses of offices. Google says in another column whether an address is somebody's home. */
const STREET = [
  ...['Straße', 'Straße und Hausnummer', 'Straße, Nr.', 'Straße/Hausnummer', 'Anschrift', 'Adresse', 'Straße geschäftlich'],
  ...['Street', 'Address', 'Business Street'],
];
const POSTAL_CODE = [
  ...['PLZ', 'Postleitzahl', 'Postleitzahl geschäftlich', 'Postal code', 'Zip', 'Zip code', 'Postcode'],
  'Business Postal Code',
];
const PLACE = [
  ...['Ort', 'Stadt', 'Gemeinde', 'Kommune', 'Ort geschäftlich'],
  ...['City', 'Town', 'Municipality', 'Business City'],
];

const TAGS = ['Schlagworte', 'Schlagwörter', 'Kategorien', 'Categories', 'Tags', 'Labels', 'Group Membership'];
const NOTE = [
  'Notiz',
  'Notizen',
  'Bemerkung',
  'Bemerkungen',
  'Anmerkung',
  'Anmerkungen',
  'Kommentar',
  'Note',
  'Notes',
  'Comments',
];
const ROLE = ['Rolle', 'Funktion', 'Role'];
const SINCE = ['Seit', 'Von', 'Beginn', 'Beitritt', 'Eintritt', 'Mitglied seit', 'Since', 'Member since', 'From', 'Start date'];
const UNTIL = ['Bis', 'Ende', 'Austritt', 'Until', 'Left on', 'End date'];

/** What columns are called elsewhere, by what they are: offices of German and English speech, Outlook and Google. */
export const HEADER_WORDS: Readonly<Record<ImportTarget, Readonly<Record<string, readonly string[]>>>> = {
  persons: {
    title: ['Titel', 'Akademischer Titel', 'Anrede', 'Title', 'Prefix', 'Name Prefix'],
    firstName: ['Vorname', 'Vornamen', 'Rufname', 'First name', 'Given name', 'Forename'],
    lastName: ['Nachname', 'Familienname', 'Zuname', 'Last name', 'Surname', 'Family name'],
    name: [
      ...['Name', 'Vollständiger Name', 'Vor- und Nachname', 'Vorname Nachname', 'Nachname, Vorname', 'Ansprechperson', 'Person'],
      ...['Ansprechpartner', 'Ansprechpartnerin', 'Ansprechpartner/in', 'Kontakt', 'Kontaktperson'],
      ...['Full name', 'Display name', 'Contact', 'Contact person'],
    ],
    email: ['E-Mail privat', 'Private E-Mail', 'Home e-mail', 'Personal e-mail'],
    phone: ['Mobil', 'Mobiltelefon', 'Mobilnummer', 'Handy', 'Handynummer', 'Mobile', 'Mobile Phone', 'Cell', 'Cell phone'],
    organisation: ORGANISATION,
    department: ['Abteilung', 'Referat', 'Fachbereich', 'Department', 'Organization Department', 'Organization 1 - Department'],
    function: [
      ...[
        'Funktion',
        'Position',
        'Stelle',
        'Stellenbezeichnung',
        'Berufsbezeichnung',
        'Amt',
        'Rolle',
        'Function',
        'Job title',
        'Role',
      ],
      ...['Organization Title', 'Organization 1 - Title'],
    ],
    positionEmail: EMAIL,
    positionPhone: PHONE,
    positionSince: ['Seit', 'In Funktion seit', 'Since'],
    organisationStreet: STREET,
    organisationPostalCode: POSTAL_CODE,
    organisationMunicipality: PLACE,
    language: ['Sprache', 'Language'],
    tags: TAGS,
    note: NOTE,
    dataSource: ['Quelle', 'Herkunft', 'Source'],
  },
  organisations: {
    name: [...ORGANISATION, 'Name', 'Bezeichnung', 'Mitglied', 'Partner', 'Member'],
    legalName: ['Rechtlicher Name', 'Offizieller Name', 'Legal name', 'Official name'],
    shortName: ['Kurzname', 'Short name'],
    abbreviations: ['Abkürzung', 'Abkürzungen', 'Kürzel', 'Abbreviation', 'Abbreviations', 'Acronym'],
    kind: ['Art', 'Typ', 'Organisationsart', 'Organisationstyp', 'Kind', 'Type'],
    street: [...STREET, 'Address 1 - Street'],
    postalCode: [...POSTAL_CODE, 'Address 1 - Postal Code'],
    municipality: [...PLACE, 'Address 1 - City'],
    website: [
      ...['Website', 'Webseite', 'Homepage', 'Internet', 'Internetadresse', 'Internetseite', 'Web', 'URL'],
      ...['Web Page', 'Website 1 - Value'],
    ],
    emails: EMAIL,
    phones: [...PHONE, 'Telefon Firma', 'Company Main Phone'],
    topics: ['Branche', 'Branchen', 'Themen', 'Industry', 'Sector', 'Topics'],
    tags: TAGS,
    note: NOTE,
  },
  memberships: {
    network: ['Netzwerk', 'Network'],
    organisation: [...ORGANISATION, 'Name', 'Mitglied', 'Partner', 'Member'],
    role: [...ROLE, 'Mitgliedsart', 'Status'],
    since: SINCE,
    until: UNTIL,
  },
  seats: {
    group: ['Gremium', 'Gruppe', 'Arbeitskreis', 'AG', 'Group', 'Committee', 'Working group'],
    person: ['Person', 'Name', 'Mitglied', 'Vertretung', 'Member', 'Representative'],
    organisation: ORGANISATION,
    sentBy: ['Entsandt von', 'Entsendende Organisation', 'Sent by', 'Delegated by'],
    role: ROLE,
    since: SINCE,
    until: UNTIL,
  },
};
