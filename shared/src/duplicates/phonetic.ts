/**
 * How a German word sounds, as digits (Kölner Phonetik, H. J. Postel, 1969; rules for c and x simplified): words that are likely
 * to be the same in spite of a slip stand together.
 */
export function soundOf(word: string): string {
  let code = '';
  for (let at = 0; at < word.length; at++) {
    const digit = digitOf(word[at] ?? '', word[at + 1] ?? '', at === 0);
    if (digit !== '' && digit !== code.at(-1)) code += digit;
  }
  return code || word;
}

function digitOf(letter: string, next: string, first: boolean): string {
  if ('aeijouy'.includes(letter)) return first ? '0' : '';
  if (letter === 'h') return '';
  if (letter === 'p') return next === 'h' ? '3' : '1';
  if (letter === 'c') return 'ahkoqux'.includes(next) ? '4' : '8';
  return SOUNDS[letter] ?? letter;
}

const SOUNDS: Readonly<Record<string, string>> = {
  ...{ b: '1', d: '2', t: '2', f: '3', v: '3', w: '3', g: '4', k: '4', q: '4', x: '48' },
  ...{ l: '5', m: '6', n: '6', r: '7', s: '8', z: '8' },
};
