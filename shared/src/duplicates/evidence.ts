/** The probability that log odds stand for. */
export const certainty = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

export function anyShared(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const value of one) if (other.has(value)) return true;
  return false;
}
