/** Characters in which names are looked for. */
const READ = 8_000;
/** Most words of a name. */
const LONGEST = 7;
/** Names one looks for at a time. */
const MOST = 6_000;

const AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** Every sequence of words of a text that may be a name: it begins with a capital letter, and names end with one word of it. */
export function possibleNames(text: string): string[] {
  const names = new Set<string>();
  for (const line of text.slice(0, READ).split('\n')) {
    const words = line.split(/\s+/).filter(Boolean);
    words.forEach((word, at) => {
      if (!/^[\p{P}]*\p{Lu}/u.test(word)) return;
      for (let length = 1; length <= LONGEST && at + length <= words.length && names.size < MOST; length += 1) {
        const name = words
          .slice(at, at + length)
          .join(' ')
          .replace(AROUND, '');
        if (name.length > 2) names.add(name).add(`${name}.`);
      }
    });
  }
  return [...names];
}

/** "Vorname Nachname" as persons are sorted. */
export function sortNamesOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const words = name.split(' ');
    return words.length >= 2 && words.length <= 4 && !name.endsWith('.')
      ? words.slice(1).map((_, at) => `${words.slice(at + 1).join(' ')}, ${words.slice(0, at + 1).join(' ')}`)
      : [];
  });
}
