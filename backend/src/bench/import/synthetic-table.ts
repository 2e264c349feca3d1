/** Rows that share an organisation, about. */
const SHARING = 20;

const HEADERS = ['Vorname', 'Nachname', 'E-Mail', 'Telefon', 'Organisation', 'Funktion', 'Abteilung', 'Schlagworte'];

const FIRST = ['Ada', 'Bert', 'Cem', 'Dora', 'Emil', 'Fatma', 'Gerd', 'Hanna', 'Ida', 'Jan', 'Klara', 'Leyla'];
const LAST = ['Muster', 'Beispiel', 'Probe', 'Entwurf', 'Vorlage', 'Skizze', 'Modell', 'Plan', 'Umriss'];
const FUNCTIONS = ['Leitung', 'Beratung', 'Geschäftsführung', 'Koordination', 'Sachbearbeitung'];
const TOWNS = ['Musterstadt', 'Musterdorf', 'Neumuster', 'Altmuster'];

/** A table of persons with their organisations, as an address list has them: the same one for the same word and length. */
export function syntheticTable(rows: number, word: string): string {
  return [HEADERS, ...Array.from({ length: rows }, (_, at) => rowOf(at, word))].map((cells) => cells.join(';')).join('\r\n');
}

function rowOf(at: number, word: string): string[] {
  const of = (words: readonly string[], step = 1): string => words[Math.floor(at / step) % words.length] ?? '';
  const name = `${of(LAST, FIRST.length)}${letters(at)}`;
  const organisation = Math.floor(at / SHARING);
  return [
    of(FIRST),
    name,
    `${name.toLowerCase()}.${at}@${word}.example`,
    `0209 ${String(1_000_000 + at)}`,
    `Verein ${word} ${letters(organisation)} ${of(TOWNS, SHARING)}`,
    of(FUNCTIONS),
    `Abteilung ${at % 7}`,
    at % 3 === 0 ? 'Netzwerk; Beirat' : '',
  ];
}

/** A number as letters, so that names differ as names do. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? letter : letters(Math.floor(number / 26) - 1) + letter;
}
