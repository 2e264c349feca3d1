/** What separates cells, the likelier first where two would do. */
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Excel writes and reads this first line to say how cells are separated. */
const DECLARED = /^sep=(.)\r?\n/i;

/** Most records looked at. */
const SAMPLE = 200;

/**
 * What separates the cells of a CSV: what it declares, or what divides most of its first records into the same number of cells.
 * @param beginning of the text
 */
export function delimiterOf(beginning: string): string {
  const declared = DECLARED.exec(beginning)?.[1];
  if (declared) return declared;
  const records = recordsOf(beginning).slice(0, SAMPLE);
  const scores = DELIMITERS.map((delimiter) => score(records.map((record) => occurrences(record, delimiter))));
  const best = Math.max(...scores);
  return best > 0 ? DELIMITERS[scores.indexOf(best)]! : ',';
}

/** Text outside of quotes by record; a record that is cut counts for nothing. */
function recordsOf(text: string): string[] {
  const outside = text.replace(/"(?:[^"]|"")*"/g, '""');
  const records = outside.split(/\r\n|\n|\r/).filter((record) => record.trim() !== '');
  return records.length > 1 ? records.slice(0, -1) : records;
}

function occurrences(record: string, delimiter: string): number {
  return record.split(delimiter).length - 1;
}

/** How many records agree on a number of delimiters, and, with little weight, on how many. */
function score(counts: number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const scores = [...tally].map(([count, records]) => records + Math.min(count, 200) / 1_000);
  return Math.max(0, ...scores);
}
