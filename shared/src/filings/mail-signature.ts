import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min';
import {
  BEFORE_NAMES,
  DEPARTMENT_PARTS,
  FUNCTION_PARTS,
  NAME_PARTICLES,
  ORGANISATION_PARTS,
  ORGANISATION_WORDS,
  STREET_PARTS,
  TITLES,
} from './mail-signature.words.js';
import { isClosing } from './mail-text.js';

/** What somebody writes below their mails about themselves; null where they do not say it. */
export interface MailSignature {
  title: string | null;
  firstName: string | null;
  lastName: string;
  function: string | null;
  department: string | null;
  organisation: string | null;
  street: string | null;
  postalCode: string | null;
  municipality: string | null;
  phone: string | null;
  mobile: string | null;
  fax: string | null;
  email: string | null;
  website: string | null;
}

type Found = { -readonly [Name in keyof MailSignature]?: string };

/** Most lines that are read, and most characters of one: the expressions below take the square of them, and more. */
const MOST_LINES = 30;
const LONGEST_LINE = 160;

/** Country whose numbers are written without its code. */
const HOME = 'DE';

const EMAIL = /[^\s<>()[\],;:|"']+@[^\s<>()[\],;:|"']+\.[\p{L}]{2,}/u;
const WEBSITE = /(?:https?:\/\/|www\.)[^\s<>|,;]+[^\s<>|,;.]/i;
const NUMBER = String.raw`(\+?\(?\d[\d\s()/.–-]{4,28}\d)`;
const NUMBERS = new RegExp(
  String.raw`(?:(?<![\p{L}])(telefax|fax|mobile?|mobiltelefon|handy|cell|telefon|tel|fon|phone|durchwahl|direct|zentrale|f|m|t|p)[\s.:/-]*(?:nr\.?|no\.?)?[\s:]*)?${NUMBER}`,
  'giu',
);
const POSTAL = /^(?:(?:DE?|A|AT|CH)[-–\s])?(\d{5}|(?<=^(?:A|AT|CH)[-–\s])\d{4})\s+(\p{Lu}[\p{L}.'() /-]{1,80})$/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’.-]*|\p{Lu}\.)$/u;
const EMPTY_LABEL = /^(?:e-?mail|mail|web(?:site|seite)?|internet|homepage|url|www|adresse|address|anschrift|e|w)\s*:?\s*$/i;
const LABEL =
  /^(?:e-?mail|mail|web(?:site|seite)?|internet|homepage|url|e|w|adresse|address|anschrift|besucheradresse)\s*[:.]\s*/i;

/** Reads the signature of a mail; null where no name can be told, or nothing stands beside it. */
export function readSignature(text: string): MailSignature | null {
  const found: Found = {};
  const left = piecesOf(text).filter((piece) => !isContact(piece, found) && !isPlace(piece, found));
  const at = nameAt(left, found.email ?? null);
  const name = at < 0 ? null : nameOf(left[at] ?? '');
  if (!name) return null;
  sortOut(
    left.filter((_, index) => index !== at),
    found,
  );
  if (!found.email && !found.phone && !found.mobile && !found.organisation && !found.function) return null;
  return { ...NOTHING, ...found, ...name };
}

/** Whether a text is a signature and nothing else: short lines, a name above, and at least two ways to reach somebody. */
export function isSignature(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 3 || lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE)) return false;
  if (lines.some((line) => /[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+.*[.!?]$/u.test(line))) return false;
  const read = readSignature(text);
  const ways = read ? [read.email, read.phone ?? read.mobile, read.website, read.postalCode] : [];
  return ways.filter(Boolean).length >= 2;
}

const NOTHING = {
  title: null,
  firstName: null,
  function: null,
  department: null,
  organisation: null,
  street: null,
  postalCode: null,
  municipality: null,
  phone: null,
  mobile: null,
  fax: null,
  email: null,
  website: null,
};

/** Lines, parted where several things stand in one. */
function piecesOf(text: string): string[] {
  return text
    .replace(/[\u00a0\t]/g, ' ')
    .split(/\r?\n|\s[|•·–]\s|\s?\|\s?|\s{3,}/)
    .slice(0, MOST_LINES * 3)
    .map((piece) =>
      piece
        .slice(0, LONGEST_LINE)
        .replace(/\s+/g, ' ')
        .replace(/^[-–*>•·\s]+(?=\S)/, '')
        .trim(),
    )
    .filter((piece) => piece !== '' && !/^[-_=–*\s]+$/.test(piece) && !isClosing(piece));
}

/** Takes addresses, sites and numbers out of a piece. @returns whether nothing else stands in it */
function isContact(piece: string, found: Found): boolean {
  let rest = piece.replace(/mailto:/gi, '');
  const email = EMAIL.exec(rest)?.[0];
  if (email) {
    found.email ??= email.replace(/\.$/, '').toLowerCase();
    rest = rest.replaceAll(email, ' ');
  }
  const website = WEBSITE.exec(rest)?.[0];
  if (website) {
    found.website ??= withProtocol(website);
    rest = rest.replaceAll(website, ' ');
  }
  rest = withoutNumbers(rest, found)
    .replace(/[<>[\]()]+/g, ' ')
    .trim();
  const touched = rest !== piece;
  return touched && (rest === '' || EMPTY_LABEL.test(rest) || /^[\p{P}\s\p{L}]{0,4}$/u.test(rest));
}

function withoutNumbers(piece: string, found: Found): string {
  // What begins like a postal code is a town.
  if (POSTAL.test(piece.replace(LABEL, ''))) return piece;
  return piece.replace(NUMBERS, (whole, label: string | undefined, given: string) => {
    const number = phoneOf(given);
    if (!number || (!label && !/^[+0(]/.test(given))) return whole;
    const kind = kindOf(label ?? '', number);
    found[kind] ??= number;
    return ' ';
  });
}

function kindOf(label: string, number: string): 'phone' | 'mobile' | 'fax' {
  if (/^(?:telefax|fax|f)$/i.test(label)) return 'fax';
  return /^(?:mob|handy|cell|m$)/i.test(label) || /^(?:\+49\s?|0)1[5-7]/.test(number) ? 'mobile' : 'phone';
}

/** A number as it was grouped, without what one does not dial; null where it is none. */
function phoneOf(given: string): string | null {
  const number = given
    .replace(/\(0\)/g, ' ')
    .replace(/[()]/g, ' ')
    .replace(/\s*[/.]\s*/g, ' ')
    .replace(/–/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return parsePhoneNumberFromString(number.replace(/^00(?=[1-9])/, '+'), HOME, metadata)?.isPossible() ? number : null;
}

/** Takes street and town out of a piece. */
function isPlace(piece: string, found: Found): boolean {
  const parts = piece.replace(LABEL, '').split(/\s*,\s*/);
  const places = parts.filter((part) => isTown(part, found) || isStreet(part, found));
  return places.length === parts.length;
}

function isTown(part: string, found: Found): boolean {
  const [, postalCode, municipality] = POSTAL.exec(part) ?? [];
  if (!postalCode || !municipality || found.postalCode) return false;
  found.postalCode = postalCode;
  found.municipality = municipality.trim();
  return true;
}

function isStreet(part: string, found: Found): boolean {
  if (found.street || part.length > 80) return false;
  const numbered = /^\p{Lu}[\p{L}\s.'-]+\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}\s?[a-z]?)?$/u.test(part);
  const named = STREET_PARTS.test(part) && /\d/.test(part);
  if (!numbered && !named) return false;
  // "Team 51" is no street.
  if (!named && hasPart(part, [...DEPARTMENT_PARTS, ...FUNCTION_PARTS, ...ORGANISATION_PARTS])) return false;
  found.street = part;
  return true;
}

/** Which line is the name: the one the address speaks for, else the first that looks like one. */
function nameAt(pieces: readonly string[], email: string | null): number {
  const looks = pieces.map((piece) => nameOf(piece) !== null);
  const local = plain(email?.split('@')[0] ?? '');
  const spoken = pieces.findIndex((piece, at) => {
    const lastName = looks[at] ? plain(nameOf(piece)?.lastName ?? '') : '';
    return lastName.length > 2 && local.includes(lastName);
  });
  return spoken >= 0 ? spoken : looks.indexOf(true);
}

type PersonName = Pick<MailSignature, 'title' | 'firstName' | 'lastName'>;

/** A line as the name of a person; null where it is none. */
export function nameOf(line: string): PersonName | null {
  const named = line
    .trim()
    .slice(0, LONGEST_LINE)
    .replace(BEFORE_NAMES, '')
    .replace(/\s*[,(].*$/, '')
    .trim();
  const all = named.split(/\s+/).filter(Boolean);
  const begins = all.findIndex((word) => !isTitle(word));
  if (begins < 0 || all.length > 8) return null;
  const words = all.slice(begins);
  if (words.length < 2 || words.length > 5 || !words.every(isNameWord)) return null;
  if (hasPart(named, [...FUNCTION_PARTS, ...DEPARTMENT_PARTS, ...ORGANISATION_PARTS]) || hasOrganisationWord(named)) return null;
  const particle = words.findIndex((word, at) => at > 0 && NAME_PARTICLES.has(word));
  const lastFrom = particle > 0 ? particle : words.length - 1;
  return {
    title: all.slice(0, begins).join(' ') || null,
    firstName: words.slice(0, lastFrom).map(calm).join(' ') || null,
    lastName: words.slice(lastFrom).map(calm).join(' '),
  };
}

/** What is left says what somebody does, in which part of which house. */
function sortOut(pieces: readonly string[], found: Found): void {
  const others: string[] = [];
  for (const piece of pieces.flatMap(duties)) {
    const kind = kindOfPiece(piece);
    if (kind && !found[kind]) found[kind] = piece;
    else if (!kind && /^\p{Lu}/u.test(piece) && /\p{Ll}/u.test(piece) && piece.length <= 100) others.push(piece);
  }
  if (!found.organisation) found.organisation = others.shift();
  if (found.organisation === undefined) delete found.organisation;
}

/** "Koordinatorin, Fachbereich Bildung" says two things. */
function duties(piece: string): string[] {
  const parts = piece.split(/\s*,\s*/);
  return parts.length > 1 && parts.every((part) => kindOfPiece(part)) ? parts : [piece];
}

function kindOfPiece(piece: string): 'function' | 'department' | 'organisation' | null {
  if (hasOrganisationWord(piece)) return 'organisation';
  // Who leads a department is no department.
  const leads = hasPart(piece.split(/\s+/)[0] ?? '', FUNCTION_PARTS);
  if (beginsWith(piece, DEPARTMENT_PARTS)) return leads ? 'function' : 'department';
  const duty = hasPart(piece, FUNCTION_PARTS);
  const house = hasPart(piece, ORGANISATION_PARTS);
  if (duty && house) return leads ? 'function' : 'organisation';
  if (house) return 'organisation';
  return duty ? 'function' : null;
}

function hasPart(text: string, parts: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return parts.some((part) =>
    part.length <= 4 ? new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(lower) : lower.includes(part),
  );
}

function beginsWith(text: string, parts: readonly string[]): boolean {
  const first = text.toLowerCase().split(/\s+/)[0] ?? '';
  return parts.some((part) => first === part || (part.length > 4 && first.startsWith(part)));
}

function hasOrganisationWord(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/\be\.\s?v\.?/g, 'ev')
    .split(/[\s,()-]+/);
  return words.some((word) => ORGANISATION_WORDS.has(word.replace(/\./g, '')));
}

function isTitle(word: string): boolean {
  return word
    .split(/[.-]/)
    .filter(Boolean)
    .every((part) => TITLES.has(part.toLowerCase()));
}

function isNameWord(word: string): boolean {
  return NAME_PARTICLES.has(word) || (NAME_WORD.test(word) && !/\d/.test(word));
}

/** "STEINLAGE" is "Steinlage". */
function calm(word: string): string {
  const shouted = word.length > 2 && word === word.toUpperCase();
  return shouted ? word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()) : word;
}

function withProtocol(website: string): string {
  return /^https?:/i.test(website) ? website : `https://${website}`;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]/g, '');
}
