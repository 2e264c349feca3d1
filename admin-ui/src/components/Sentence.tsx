import { Fragment, type ReactNode } from 'react';

/** They stand in for names while a sentence is translated, and are then replaced by their links. */
export const PLACES = { subject: '\uE000', other: '\uE001' } as const;
type Place = keyof typeof PLACES;

const ANY = new RegExp(`([${Object.values(PLACES).join('')}])`);

interface SentenceProps {
  /** Translated with `PLACES` as values. */
  text: string;
  names: Readonly<Record<Place, ReactNode>>;
}

/** A sentence with links in it, whatever order the language puts them in. */
export function Sentence({ text, names }: SentenceProps) {
  return text.split(ANY).map((part, index) => {
    if (part === PLACES.subject) return <Fragment key={index}>{names.subject}</Fragment>;
    if (part === PLACES.other) return <Fragment key={index}>{names.other}</Fragment>;
    return part;
  });
}
