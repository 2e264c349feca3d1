import { COMMON_WORDS, LEGAL_FORMS, MAIL_PROVIDERS, OFFICE_MAILBOXES, SMALL_WORDS, WRITTEN_OUT } from './duplicate.words.js';

/** Umlauts in both spellings become the plain vowel: "Müller" and "Mueller" are "muller". After a vowel or q, `ue` is no umlaut. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/(?<![aeq])ue|(?<=[^aeiouq ])ae|oe/g, (pair) => pair.charAt(0))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface Word {
  readonly text: string;
  /** How much it tells: place names and proper names more than "Verein". */
  readonly weight: number;
}

const COMMON_WEIGHT = 0.45;

/** The words of a name that tell something: without legal forms and grammar, abbreviations written out, inflected endings cut. */
export function nameWords(name: string): Word[] {
  const plain = fold(withoutLegalForm(name));
  const words = plain.split(' ').flatMap((word) => (WRITTEN_OUT.get(word) ?? word).split(' '));
  const telling = words.map(stem).filter((word) => word !== '' && !SMALL_WORDS.has(word) && !LEGAL_FORMS.has(word));
  const left = telling.length > 0 ? telling : plain.split(' ').filter(Boolean);
  return [...new Set(left)].map((text) => ({ text, weight: COMMON_WORDS.has(text) ? COMMON_WEIGHT : 1 }));
}

/** Points and blanks within legal forms would leave single letters behind. */
const withoutLegalForm = (name: string): string =>
  name
    .replace(/\be\.?\s?V\b\.?|\be\.?\s?v\.?\s*$/g, ' ')
    .replace(/\be\.\s?G\b\.?|\bA\.?\s?ö\.?\s?R\b\.?|\bK\.?\s?d\.?\s?ö\.?\s?R\b\.?/g, ' ')
    .replace(/\bKörperschaft (d\.|des) öffentlichen Rechts\b|\bAnstalt (d\.|des) öffentlichen Rechts\b/gi, ' ')
    .replace(/\bg?GmbH\s*(&|u\.|und)\s*Co\.?\s*KG\b/gi, ' ');

/** "evangelische" and "evangelischer", "Stadt" and "Städte" of a name are the same word; short words keep their ends. */
const stem = (word: string): string => (word.length > 5 ? word.replace(/(e[rsnm]|e|s)$/, '') : word);

/** The name of a person as words, without titles. */
export const personWords = (name: string): string[] =>
  fold(name.replace(/\b(Prof|Dr|Dipl|M\.\s?A|B\.\s?A|h\.\s?c|rer|nat|phil|med|jur)\.|\b(Prof|Dr)\b|\(?-?Ing\.\)?/g, ' '))
    .split(' ')
    .filter((word) => word !== '' && !['von', 'van', 'de', 'zu', 'der', 'den'].includes(word));

/** Digits of a number as one dials it within Germany; others keep their country. Empty where it is too short to tell anything. */
export function phoneDigits(number: string): string {
  const international = number.replace(/\(0\)/g, '').replace(/^\s*\+/, '00');
  const digits = international.replace(/\D+/g, '').replace(/^0049/, '0');
  return digits.length < 6 ? '' : digits;
}

export interface Mail {
  readonly address: string;
  readonly domain: string;
  /** It stands for an office: who shares it need not be the same. */
  readonly shared: boolean;
}

export function mailOf(given: string): Mail | null {
  const address = given.trim().toLowerCase();
  const [local = '', domain = ''] = address.split('@');
  if (local === '' || !domain.includes('.')) return null;
  return { address, domain, shared: OFFICE_MAILBOXES.has(local.split(/[.\-_+]/)[0] ?? '') };
}

/** The domain of a website or address, where it belongs to one body. */
export function ownDomain(domain: string): string {
  const host = domain
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '');
  return host.includes('.') && !MAIL_PROVIDERS.has(host) ? host : '';
}

/** Street and number, "Str." written out. */
export const streetOf = (street: string): string =>
  fold(street.replace(/(s)tr\.(?=\s|\d|$)/gi, '$1trasse'))
    .replace(/str(?=\s\d|$)/, 'strasse')
    .replace(/ strasse/, 'strasse');
