import type { Word } from './normalise.js';

/** Slips (a letter too many, missing, wrong, or two swapped) it takes to get from one word to the other. */
export function slips(one: string, other: string): number {
  if (one === other) return 0;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/** How alike two words are, 0…1: slips weigh more in short words, words with digits are the same or not. */
export function wordSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  if (longest < 4 || Math.abs(one.length - other.length) > 3 || /\d/.test(one + other)) return abbreviates(one, other) ? 0.85 : 0;
  const similarity = 1 - slips(one, other) / longest;
  return similarity >= 0.7 ? similarity : abbreviates(one, other) ? 0.85 : 0;
}

/** "wirtschaftsford" for "wirtschaftsforderung": a beginning long enough to tell. */
function abbreviates(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.startsWith(short) && !/\d/.test(long);
}

export interface NameComparison {
  /** Share of what both tell that they have in common, 0…1. */
  readonly similarity: number;
  /** Weight of what only the one and only the other says: where both say something of their own, they name two things. */
  readonly onlyOne: number;
  readonly onlyOther: number;
}

/** Compares names word by word, in any order; also a word written in two. */
export function compareNames(one: readonly Word[], other: readonly Word[]): NameComparison {
  const left = joinedLike(one, other);
  const right = joinedLike(other, one);
  const [freeLeft, freeRight] = [new Set(left), new Set(right)];
  let common = 0;
  for (const { one: word, other: like, similarity } of likePairs(left, right)) {
    if (!freeLeft.has(word) || !freeRight.has(like)) continue;
    freeLeft.delete(word);
    freeRight.delete(like);
    common += (word.weight + like.weight) * similarity;
  }
  const total = weightOf(left) + weightOf(right);
  return { similarity: total === 0 ? 0 : common / total, onlyOne: weightOf(freeLeft), onlyOther: weightOf(freeRight) };
}

function weightOf(words: Iterable<Word>): number {
  let sum = 0;
  for (const { weight } of words) sum += weight;
  return sum;
}

interface LikePair {
  one: Word;
  other: Word;
  similarity: number;
}

/** Words that are alike, the most alike first; of equals the same ones come first whichever name is which. */
function likePairs(left: readonly Word[], right: readonly Word[]): LikePair[] {
  const pairs: LikePair[] = [];
  for (const one of left) {
    for (const other of right) {
      const similarity = wordSimilarity(one.text, other.text);
      if (similarity > 0) pairs.push({ one, other, similarity });
    }
  }
  return pairs.length < 2 ? pairs : pairs.sort((a, b) => b.similarity - a.similarity || (textOf(a) < textOf(b) ? -1 : 1));
}

const textOf = ({ one, other }: LikePair): string => [one.text, other.text].sort().join(' ');

/** Two neighbours become one word where the other name writes them as one: "Jugend Werk" for "Jugendwerk". */
function joinedLike(words: readonly Word[], pattern: readonly Word[]): Word[] {
  const written = new Set(pattern.map(({ text }) => text));
  const joined: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word) break;
    if (next && !written.has(word.text) && written.has(word.text + next.text)) {
      joined.push({ text: word.text + next.text, weight: 1 });
      at++;
    } else joined.push(word);
  }
  return joined;
}
